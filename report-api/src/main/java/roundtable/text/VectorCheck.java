package roundtable.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks files of golden vectors (JSON lines, either form) against this implementation. Prints {@code N passed, M failed}
 * and the first failing case. Exit status: 0 all passed, 1 a case failed, 2 a file can't be read or isn't of this form.
 */
public final class VectorCheck {
    private int passed;
    private int failed;
    private @Nullable String firstFailure;

    private VectorCheck() {}

    public static void main(String... files) {
        // Vectors hold all of Unicode; the console's own encoding may not.
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, files));
    }

    static int run(PrintStream out, PrintStream err, String... files) {
        if (files.length == 0) {
            err.println("Name at least one file of vectors (JSON lines).");
            return 2;
        }
        VectorCheck check = new VectorCheck();
        for (String file : files) {
            try {
                check.file(Path.of(file));
            } catch (IOException | InvalidPathException e) {
                err.println("Can't read " + file + " as vectors: " + reason(e) + ".");
                return 2;
            }
        }
        out.println(check.summary());
        return check.failed == 0 ? 0 : 1;
    }

    private static String reason(Exception e) {
        return switch (e) {
            case NoSuchFileException missing -> "there is no such file";
            case CharacterCodingException wrong -> "it isn't UTF-8";
            case UnreadableVectors unreadable -> String.valueOf(unreadable.getMessage());
            case InvalidPathException invalid -> "that is no file name";
            default -> "reading failed (" + e.getClass().getSimpleName() + ")";
        };
    }

    private String summary() {
        return passed + " passed, " + failed + " failed" + (firstFailure == null ? "" : "\n" + firstFailure);
    }

    private void file(Path file) throws IOException {
        int before = passed + failed;
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    line(file, number, line);
                }
            }
        }
        if (passed + failed == before) {
            throw new UnreadableVectors("it holds no cases");
        }
    }

    private void line(Path file, int number, String line) throws UnreadableVectors {
        Vector vector = vector(number, line);
        String difference = difference(vector);
        if (difference == null) {
            passed++;
            return;
        }
        failed++;
        if (firstFailure == null) {
            firstFailure = file + " line " + number + ": " + difference + "\ncase: " + line;
        }
    }

    private static Vector vector(int number, String line) throws UnreadableVectors {
        try {
            if (JsonReader.read(line) instanceof Map<?, ?> fields) {
                return Vector.of(fields);
            }
        } catch (JsonSyntaxException e) {
            throw new UnreadableVectors("line " + number + " isn't JSON (" + e.getMessage() + ")");
        } catch (UnreadableVectors e) {
            throw new UnreadableVectors("line " + number + " " + e.getMessage());
        }
        throw new UnreadableVectors("line " + number + " isn't a JSON object");
    }

    private static @Nullable String difference(Vector vector) {
        try {
            return vector.firstDifference();
        } catch (MalformedChangeException e) {
            return "refused as " + e.code() + ": " + e.getMessage();
        }
    }
}
