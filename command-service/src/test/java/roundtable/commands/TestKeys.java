package roundtable.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One keystore for all databases of these tests. */
public final class TestKeys {
    public static final Path FILE = file();

    private TestKeys() {}

    private static Path file() {
        try {
            Path folder = Files.createTempDirectory("roundtable-keys");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder.resolve("keystore");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException leftToTheSystem) {
            throw new UncheckedIOException(leftToTheSystem);
        }
    }
}
