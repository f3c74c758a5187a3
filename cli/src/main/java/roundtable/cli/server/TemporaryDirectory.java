package roundtable.cli.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import roundtable.cli.client.Failure;

/** Directories that servers keep their data in while a verb runs. */
public final class TemporaryDirectory {
    private TemporaryDirectory() {}

    public static Path make() {
        try {
            return Files.createTempDirectory("roundtable");
        } catch (IOException e) {
            throw new Failure("A temporary directory can't be made.");
        }
    }

    /** Copies a directory with all that is in it to where nothing is. */
    public static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes it with all that is in it. */
    public static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
