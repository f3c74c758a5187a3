package roundtable.cli.forget;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import roundtable.cli.client.Failure;

/** All objects that a process still holds, in a file. */
final class HeapDump {
    private static final long LONGEST_MINUTES = 3;

    private HeapDump() {}

    /** Has the JDK's own tool write it, after a collection of what nobody holds any more. */
    static Path of(long pid, Path file) {
        try {
            Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
            Process jcmd = new ProcessBuilder(tool.toString(), Long.toString(pid), "GC.heap_dump", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!jcmd.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) || jcmd.exitValue() != 0 || !Files.exists(file)) {
                throw new Failure("The product's heap can't be dumped with " + tool + ".");
            }
            return file;
        } catch (IOException e) {
            throw new Failure("The JDK's jcmd, which dumps the heap, can't be started.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.");
        }
    }
}
