package roundtable.journal.vault;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks after a keystore file from the command line: see {@link #USAGE}. The product may run meanwhile. */
public final class KeysMain {

    static final String USAGE = """
            Usage: keys status | rotate | backup FILE, each with --keys PATH
              status       says what the keystore at PATH holds
              rotate       makes a new master key; a running product goes on
              backup FILE  copies the keystore to FILE, which must not exist""";

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private record Request(String verb, Path keys, @Nullable Path target) {}

    private final PrintStream out;
    private final Clock clock;

    private KeysMain(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /** Ends with status 0 when it is done, 1 when it failed, 2 for wrong arguments. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err, Clock.systemUTC()));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err, Clock clock) {
        Request request;
        try {
            request = parse(arguments);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return MISUSED;
        }
        try (LocalKeystore keystore = LocalKeystore.open(request.keys())) {
            new KeysMain(out, clock).serve(request, keystore);
            return 0;
        } catch (KeyVaultException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    private static Request parse(List<String> arguments) {
        List<String> words = new ArrayList<>(arguments);
        int option = words.indexOf("--keys");
        if (option < 0 || option + 1 >= words.size()) {
            throw new IllegalArgumentException("The option --keys PATH says where the keystore is.");
        }
        Path keys = path(words.remove(option + 1));
        words.remove(option);
        String verb = words.isEmpty() ? "" : words.removeFirst();
        boolean backup = verb.equals("backup");
        if (!backup && !verb.equals("status") && !verb.equals("rotate")) {
            throw new IllegalArgumentException(verb.isEmpty() ? "Say what to do." : "There is no 'keys " + verb + "'.");
        }
        if (words.size() != (backup ? 1 : 0)) {
            throw new IllegalArgumentException(
                    backup ? "'keys backup' needs one FILE." : "'keys " + verb + "' takes nothing more.");
        }
        return new Request(verb, keys, backup ? path(words.getFirst()) : null);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("That isn't a path: " + text, e);
        }
    }

    private void serve(Request request, LocalKeystore keystore) {
        if (request.target() != null) {
            keystore.backup(request.target());
            out.println("The keystore was copied to " + request.target().toAbsolutePath() + ", for its owner only.");
            out.println("It holds the keys of today. What is shredded later stays readable to whoever has this copy and"
                    + " an older copy of the database: after each shredding, destroy the backups made before it and"
                    + " make a new one.");
        } else if (request.verb().equals("rotate")) {
            keystore.rotate();
            out.println("There is a new master key. Earlier backups still open what they opened before.");
        }
        print(keystore);
    }

    private void print(LocalKeystore keystore) {
        VaultStatus status = keystore.status();
        Duration age = Duration.between(status.masterMade(), clock.instant());
        out.println("path    " + keystore.path());
        out.println("id      " + status.id());
        out.println("kind    " + status.kind());
        out.println("epochs  " + status.epochs());
        out.println("master  version " + status.masterVersion() + ", made "
                + status.masterMade().truncatedTo(ChronoUnit.SECONDS) + ", " + age.toDays() + " days ago");
    }
}
