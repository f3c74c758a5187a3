package roundtable.cli.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import roundtable.cli.client.Failure;

/** Directories that a replay's servers keep their data in while it runs. */
final class TemporaryDirectory {
    private TemporaryDirectory() {}

    static Path make() {
        try {
            return Files.createTempDirectory("roundtable-replay");
        } catch (IOException e) {
            throw new Failure("A temporary directory can't be made.");
        }
    }

    /** Deletes it with all that is in it. */
    static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
