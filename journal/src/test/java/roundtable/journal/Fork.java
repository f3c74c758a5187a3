package roundtable.journal;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** A forked {@link Worker}. */
final class Fork implements AutoCloseable {

    private final Process process;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private final BufferedWriter in;

    private Fork(Process process) {
        this.process = process;
        this.in = process.outputWriter(StandardCharsets.UTF_8);
        Thread.ofPlatform().daemon().start(this::read);
    }

    /** Returns when the worker is ready. */
    static Fork of(String mode, Store store, String database, String name) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Fork fork = new Fork(new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Worker.class.getName(),
                        mode,
                        store.uri(),
                        database,
                        name)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        String first = fork.line();
        if (!"ready".equals(first)) {
            throw new IllegalStateException("The worker said " + first);
        }
        return fork;
    }

    /** Reads all the time, so that a worker is never held up by a full pipe. */
    private void read() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            out.lines().forEach(line -> lines.add(Optional.of(line)));
        } catch (IOException | UncheckedIOException e) {
            // closed under it at the end of the test
        }
        lines.add(Optional.empty());
    }

    /** The next line, null at the end. */
    @Nullable String line() throws InterruptedException {
        return lines.take().orElse(null);
    }

    void say(String line) throws IOException {
        in.write(line);
        in.newLine();
        in.flush();
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
