package roundtable.journal.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A forked {@link VaultWorker}. */
final class VaultFork implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;

    private VaultFork(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    static VaultFork of(String mode, Path keystore, String name) throws IOException {
        return new VaultFork(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        VaultWorker.class.getName(),
                        mode,
                        keystore.toString(),
                        name)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    @Nullable String line() throws IOException {
        return out.readLine();
    }

    void expect(String line) throws IOException {
        assertThat(line()).isEqualTo(line);
    }

    /** What it says from now on, to its end. */
    List<String> rest() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = line(); line != null; line = line()) {
            lines.add(line);
        }
        return lines;
    }

    void stop() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** As {@code kill -9} does. What it wrote before can still be read; {@code Process} itself would close that. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
