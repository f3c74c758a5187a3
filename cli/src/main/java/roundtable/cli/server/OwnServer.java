package roundtable.cli.server;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import roundtable.cli.client.Failure;
import roundtable.cli.client.Guests;
import roundtable.cli.client.Product;

/**
 * A product of the verb's own, in a process of its own, on a free port and a temporary directory. The jar's path is in
 * the system property {@value #JAR}.
 */
public final class OwnServer implements AutoCloseable {
    static final String JAR = "roundtable.standalone.jar";

    /** What is measured is how fast it is, by writers who are faster than any person. */
    private static final List<String> RATES = List.of(
            "--roundtable.rates.commands-person=1000000/s",
            "--roundtable.rates.commands-address=1000000/s",
            "--roundtable.rates.sockets-person=1000000/s",
            "--roundtable.rates.sockets-address=1000000/s",
            "--roundtable.rates.open-sockets-person=10000",
            "--roundtable.rates.open-sockets-address=100000",
            "--roundtable.rates.sign-ins-address=1000000/s",
            "--roundtable.rates.exports-person=1000000/s",
            "--roundtable.rates.exports-address=1000000/s");

    private static final long STOPPING_SECONDS = 20;

    private final Path jar;
    private final Path directory;
    private final List<String> settings;
    private final Thread stopAtExit = new Thread(this::stop);
    private @Nullable Process process;
    private @Nullable Product product;
    private @Nullable Guests guests;

    private OwnServer(Path jar, Path directory, List<String> settings) {
        this.jar = jar;
        this.directory = directory;
        this.settings = settings;
        Runtime.getRuntime().addShutdownHook(stopAtExit);
    }

    /**
     * Starts one and waits until it is ready.
     *
     * @param settings such as {@code --roundtable.limits.items=9}
     */
    public static OwnServer start(String... settings) {
        OwnServer server = prepare(settings);
        try {
            server.resume();
            return server;
        } catch (Failure failure) {
            server.close();
            throw failure;
        }
    }

    /** One that is still to be started with {@link #resume}, for there to be data and keys before. */
    public static OwnServer prepare(String... settings) {
        String jar = System.getProperty(JAR, "");
        if (jar.isEmpty() || !Files.isRegularFile(Path.of(jar))) {
            throw new Failure(
                    "There is no built product to start. Build it with ./run, or name a running one with --url.");
        }
        return new OwnServer(Path.of(jar).toAbsolutePath(), TemporaryDirectory.make(), List.of(settings));
    }

    /** Has the people of another product, whose data it is started on. */
    public void expect(Guests people) {
        guests = people;
    }

    public Product product() {
        return Objects.requireNonNull(product);
    }

    /** All that it keeps is in here, and goes with {@link #close}. */
    public Path directory() {
        return directory;
    }

    /** The database. */
    public Path data() {
        return directory.resolve("data");
    }

    /** The keystore. */
    public Path keys() {
        return directory.resolve("data.keys");
    }

    /** All that it ever said. */
    public Path log() {
        return directory.resolve("product.log");
    }

    /** Id of its process. */
    public long pid() {
        return Objects.requireNonNull(process).pid();
    }

    /** Stops it in good order and starts it again on the same data. */
    public void restart() {
        stop();
        resume();
    }

    /** Starts it where it has stopped, and waits until it is ready. */
    public void resume() {
        Process started = launch();
        process = started;
        Output.Ready ready = Output.of(started, log()).awaitReady();
        Guests known = guests;
        Guests now = known == null ? Guests.openedBy(ready.link()) : known.at(ready.url());
        guests = now;
        product = Product.at(ready.url(), () -> now);
    }

    /** As this process was started with: {@code ./run} gives both the same. */
    private static List<String> machineOptions() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-XX:"))
                .toList();
    }

    private Process launch() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Daxoniq.update-checker.disabled=true",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(machineOptions());
        command.addAll(List.of(
                "-jar",
                jar.toString(),
                "--server.port=0",
                "--roundtable.data=" + data(),
                "--roundtable.keys=" + keys()));
        command.addAll(RATES);
        command.addAll(settings);
        try {
            return new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new Failure("The product can't be started.");
        }
    }

    /** Stops it in good order, and waits until it has. */
    public void stop() {
        Process running = process;
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(STOPPING_SECONDS, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running.destroyForcibly();
        }
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(stopAtExit);
        TemporaryDirectory.delete(directory);
    }
}
