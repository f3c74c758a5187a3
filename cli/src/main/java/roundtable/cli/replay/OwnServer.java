package roundtable.cli.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import roundtable.cli.client.EventLoop;
import roundtable.cli.client.Failure;
import roundtable.cli.client.Product;

/**
 * A product of the replay's own, in a process of its own, on a free port and a temporary directory, with limits raised so
 * that whole recorded texts fit into an item. The jar's path is in the system property {@value #JAR}.
 */
final class OwnServer implements AutoCloseable {
    static final String JAR = "roundtable.standalone.jar";

    private static final Duration STARTING = Duration.ofMinutes(3);
    private static final long STOPPING_SECONDS = 20;
    private static final Pattern READY = Pattern.compile("Roundtable is at (http://\\S+)");

    private final Path jar;
    private final Path directory;
    private final Thread stopAtExit = new Thread(this::stop);
    private Process process;
    private @Nullable Product product;

    private OwnServer(Path jar, Path directory) {
        this.jar = jar;
        this.directory = directory;
        this.process = launch();
        Runtime.getRuntime().addShutdownHook(stopAtExit);
    }

    /** Starts one and waits until it is ready. */
    static OwnServer start() {
        String jar = System.getProperty(JAR, "");
        if (jar.isEmpty() || !Files.isRegularFile(Path.of(jar))) {
            throw new Failure(
                    "There is no built product to start. Build it with ./run, or name a running one with --url.");
        }
        OwnServer server = new OwnServer(Path.of(jar).toAbsolutePath(), TemporaryDirectory.make());
        try {
            server.product = awaitReady(server.process);
            return server;
        } catch (Failure failure) {
            server.close();
            throw failure;
        }
    }

    Product product() {
        return Objects.requireNonNull(product);
    }

    /** Stops it in good order and starts it again on the same data. */
    void restart() {
        stop();
        process = launch();
        product = awaitReady(process);
    }

    private Process launch() {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Daxoniq.update-checker.disabled=true",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toString(),
                "--server.port=0",
                "--roundtable.data=" + directory.resolve("data"),
                "--roundtable.limits.item-text=1000000",
                "--roundtable.limits.items=100000");
        try {
            return new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new Failure("The product can't be started.");
        }
    }

    /** Its output is read to the end, so that it never waits for a reader. */
    private static Product awaitReady(Process started) {
        CompletableFuture<Product> ready = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("server-output").start(() -> {
            String last = "";
            try (BufferedReader lines = started.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    last = line.isBlank() ? last : line;
                    Matcher matcher = READY.matcher(line);
                    if (matcher.find()) {
                        ready.complete(Product.at(matcher.group(1)));
                    }
                }
            } catch (IOException e) {
                last = "its output broke off";
            }
            ready.completeExceptionally(new Failure("The product did not start; the last it said: " + last));
        });
        return EventLoop.await(
                ready, STARTING, "The product did not start within " + STARTING.toSeconds() + " seconds.");
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOPPING_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(stopAtExit);
        TemporaryDirectory.delete(directory);
    }
}
