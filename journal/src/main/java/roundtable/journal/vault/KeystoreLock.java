package roundtable.journal.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One at a time, of all threads and processes, by a lock file that is never deleted. The system frees it with the
 * process. It locks out threads by a lock of their own, since the system's is the process's.
 */
final class KeystoreLock {

    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private KeystoreLock() {}

    /** Waits for as long as it takes. The calling thread must not hold it. */
    static <T> T holding(Path keystore, Attempt<T> attempt) throws IOException {
        ReentrantLock threads = THREADS.computeIfAbsent(keystore, ignored -> new ReentrantLock());
        threads.lock();
        try {
            FileChannel channel = lock(keystore);
            try (channel) {
                return attempt.run();
            }
        } finally {
            threads.unlock();
        }
    }

    private static FileChannel lock(Path keystore) throws IOException {
        Path file = keystore.resolveSibling(keystore.getFileName() + ".lock");
        boolean existed = Files.exists(file);
        FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnly.file());
        try {
            if (!existed && Files.exists(keystore)) {
                OwnerOnly.handOver(file, keystore);
            }
            FileLock ignored = channel.lock();
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }
}
