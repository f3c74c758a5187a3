package roundtable.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Java processes of the test's own, on its class path, stopped by it. */
final class Processes implements AutoCloseable {
    private final List<Started> running = new ArrayList<>();

    /** A process, and all that it has said so far on both outputs. */
    record Started(Process process, Queue<String> lines) {
        String said() {
            return String.join("\n", lines);
        }
    }

    /** Starts a main class and waits for the line that begins so; gives what follows on it. */
    String start(String main, String ready, String... arguments) {
        return start(List.of(), main, ready, arguments);
    }

    /** As {@link #start(String, String, String...)}; no file of the process can grow beyond so many KiB. */
    String startWithSmallFiles(int kibibytes, String main, String ready, String... arguments) {
        List<String> limited = List.of("bash", "-c", "ulimit -f " + kibibytes + "; exec \"$@\"", "limited");
        return start(limited, main, ready, arguments);
    }

    private String start(List<String> by, String main, String ready, String... arguments) {
        List<String> command = new ArrayList<>(by);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Daxoniq.update-checker.disabled=true",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("ROUNDTABLE_KEYS", TestKeys.FILE.toString());
            Process process = builder.start();
            Started started = new Started(process, new ConcurrentLinkedQueue<>());
            running.add(started);
            return awaitLine(started, ready, main);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Started newest() {
        return running.getLast();
    }

    private static String awaitLine(Started started, String ready, String main) throws IOException {
        BufferedReader out = started.process().inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Town.heard(line);
            if (line.startsWith(ready)) {
                if (!main.endsWith("QueryServiceApplication") && ready.endsWith(" is at ")) {
                    Town.at(line.substring(ready.length()));
                }
                Thread.ofVirtual().start(() -> readOn(out, started));
                return line.substring(ready.length());
            }
            started.lines().add(line);
        }
        throw new IllegalStateException(main + " did not start:\n" + started.said());
    }

    private static void readOn(BufferedReader out, Started started) {
        try {
            out.lines().forEach(started.lines()::add);
        } catch (UncheckedIOException closed) {
            // with the process
        }
    }

    @Override
    public void close() {
        for (Started started : running.reversed()) {
            started.process().destroy();
            started.process().onExit().join();
        }
    }
}
