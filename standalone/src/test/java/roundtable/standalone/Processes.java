package roundtable.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Java processes of the test's own, on its class path, stopped by it. */
final class Processes implements AutoCloseable {
    private final List<Process> running = new ArrayList<>();

    /** Starts a main class and waits for the line that begins so; gives what follows on it. */
    String start(String main, String ready, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Daxoniq.update-checker.disabled=true",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            running.add(process);
            return awaitLine(process, ready, main);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String awaitLine(Process process, String ready, String main) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(ready)) {
                Thread.ofVirtual().start(() -> out.lines().forEach(ignored -> {}));
                return line.substring(ready.length());
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException(main + " did not start:\n" + said);
    }

    @Override
    public void close() {
        for (Process process : running.reversed()) {
            process.destroy();
            process.onExit().join();
        }
    }
}
