package roundtable.verifier;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import roundtable.proof.MalformedProofException;
import roundtable.proof.NoteKey;

/** Exit status 0 where the trail is verified; 2 with one sentence on why, where it isn't or can't be. */
public final class Main {

    static final String USAGE = """
            Usage: verify TRAIL.jsonl --checkpoint CHECKPOINT.txt --public-key KEY.pem
              TRAIL.jsonl     the trail of one report, from ./run export-trail or from the trail's page
              CHECKPOINT.txt  a checkpoint that you hold: downloaded, or sent to you, at the time
              KEY.pem         the installation's public key, as you keep it
            """;

    private static final int NOT_VERIFIED = 2;
    private static final long LONGEST_SMALL_FILE = 64 << 10;

    private record Request(Path trail, Path checkpoint, Path key) {}

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(
                List.of(arguments),
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8)));
    }

    /** Returns the exit status. */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.equals(List.of("--help"))) {
            out.print(USAGE);
            return 0;
        }
        try {
            out.print(verify(parse(arguments)).text());
            return 0;
        } catch (NotVerifiedException e) {
            err.println("not verified: " + e.sentence());
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.print(USAGE);
        }
        return NOT_VERIFIED;
    }

    private static Request parse(List<String> arguments) {
        List<String> words = new ArrayList<>(arguments);
        Path checkpoint = option(words, "--checkpoint", "a checkpoint that you hold");
        Path key = option(words, "--public-key", "the installation's public key");
        for (String word : words) {
            if (word.startsWith("--")) {
                throw new IllegalArgumentException("There is no option " + word + ".");
            }
        }
        if (words.size() != 1) {
            throw new IllegalArgumentException("Name one trail file.");
        }
        return new Request(path(words.getFirst()), checkpoint, key);
    }

    private static Path option(List<String> words, String name, String what) {
        int at = words.indexOf(name);
        if (at < 0 || at + 1 >= words.size()) {
            throw new IllegalArgumentException("Without " + what + ", nothing is proved: give it with " + name + ".");
        }
        Path path = path(words.remove(at + 1));
        words.remove(at);
        return path;
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("That isn't a path: " + text, e);
        }
    }

    private static Verdict verify(Request request) throws NotVerifiedException {
        NoteKey key = key(small(request.key()));
        String held = small(request.checkpoint());
        try (InputStream trail = new BufferedInputStream(Files.newInputStream(request.trail()), 1 << 16)) {
            return TrailVerifier.verify(new Lines(trail), key, held);
        } catch (IOException e) {
            throw unreadable(request.trail(), e);
        }
    }

    private static NoteKey key(String pem) throws NotVerifiedException {
        try {
            return NoteKey.ofPem(pem);
        } catch (MalformedProofException e) {
            throw new NotVerifiedException(String.valueOf(e.getMessage()));
        }
    }

    private static String small(Path file) throws NotVerifiedException {
        try {
            if (Files.size(file) > LONGEST_SMALL_FILE) {
                throw new NotVerifiedException(file + " is too long for a checkpoint or a public key.");
            }
            return Lines.text(Files.readAllBytes(file));
        } catch (MalformedProofException e) {
            throw new NotVerifiedException(file + " is no text in UTF-8.");
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static NotVerifiedException unreadable(Path file, IOException e) {
        return new NotVerifiedException(
                e instanceof NoSuchFileException ? "there is no file " + file + "." : file + " can't be read.");
    }
}
