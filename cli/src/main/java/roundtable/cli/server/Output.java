package roundtable.cli.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtable.cli.client.EventLoop;
import roundtable.cli.client.Failure;

/** What a product says: read to the end, so that it never waits for a reader, and kept in a file. */
final class Output {
    private static final Duration STARTING = Duration.ofMinutes(3);
    private static final Pattern FIRST = Pattern.compile("Set Roundtable up at (http\\S+/join#\\S+)");
    private static final Pattern READY = Pattern.compile("Roundtable is at (http://\\S+)");

    private final CompletableFuture<Ready> ready = new CompletableFuture<>();

    private Output() {}

    static Output of(Process process, Path log) {
        Output output = new Output();
        Thread.ofPlatform().daemon().name("server-output").start(() -> output.copy(process, log));
        return output;
    }

    /**
     * What it said.
     *
     * @param link by which the first organiser comes in; empty where somebody is there already
     */
    record Ready(String url, String link) {}

    /** Where the product is, once it has said so. */
    Ready awaitReady() {
        return EventLoop.await(
                ready, STARTING, "The product did not start within " + STARTING.toSeconds() + " seconds.");
    }

    private void copy(Process process, Path log) {
        String last = "";
        String link = "";
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                Writer kept = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                kept.append(line).append('\n').flush();
                last = line.isBlank() ? last : line;
                Matcher first = FIRST.matcher(line);
                link = first.find() ? first.group(1) : link;
                Matcher matcher = READY.matcher(line);
                if (matcher.find()) {
                    ready.complete(new Ready(matcher.group(1), link));
                }
            }
        } catch (IOException e) {
            last = "its output broke off";
        }
        ready.completeExceptionally(new Failure("The product did not start; the last it said: " + last));
    }
}
