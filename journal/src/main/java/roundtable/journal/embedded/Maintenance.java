package roundtable.journal.embedded;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Moves what the log holds into the store file and gives the file's dead space back, in steps between commands on the
 * server's thread, so that no step can see half a command. Only forcing the file to the disk, which is slow and touches
 * no page, runs beside it; the next checkpoint waits for it.
 */
final class Maintenance {
    private static final Duration TICK = Duration.ofMillis(50);
    private static final Duration CHECKPOINT_INTERVAL = Duration.ofMillis(500);

    private final Storage storage;
    private final ScheduledExecutorService loop;
    private final EmbeddedServer server;
    private final ExecutorService syncing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("embedded-db-sync").daemon().factory());
    private @Nullable Future<?> ticking;
    private boolean busy;
    private boolean hurry;
    private long lastCheckpoint = System.nanoTime();
    private long longestPauseNanos;

    Maintenance(Storage storage, ScheduledExecutorService loop, EmbeddedServer server) {
        this.storage = storage;
        this.loop = loop;
        this.server = server;
    }

    void start() {
        long tick = TICK.toMillis();
        ticking = loop.scheduleWithFixedDelay(() -> server.guarded(this::tick), tick, tick, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        if (busy || !storage.hasUncommitted()) {
            return;
        }
        long start = System.nanoTime();
        if (!hurry && start - lastCheckpoint < CHECKPOINT_INTERVAL.toNanos()) {
            return;
        }
        long number = storage.checkpoint();
        lastCheckpoint = System.nanoTime();
        pausedSince(start);
        busy = true;
        syncing.execute(() -> syncThenContinue(number));
    }

    private void syncThenContinue(long number) {
        try {
            storage.sync();
            loop.execute(() -> server.guarded(() -> checkpointed(number)));
        } catch (RuntimeException e) {
            loop.execute(() -> server.fail(e));
        }
    }

    private void checkpointed(long number) {
        storage.storedOnDisk(number);
        long start = System.nanoTime();
        hurry = storage.compactSlice();
        pausedSince(start);
        busy = false;
    }

    private void pausedSince(long start) {
        longestPauseNanos = Math.max(longestPauseNanos, System.nanoTime() - start);
    }

    /** The longest time in which a step of maintenance kept commands waiting. */
    Duration longestPause() {
        return Duration.ofNanos(longestPauseNanos);
    }

    /** Takes no further step; called on the loop. */
    void cancel() {
        if (ticking != null) {
            ticking.cancel(false);
        }
    }

    /** Lets a sync that is under way end; called elsewhere. */
    void awaitSync() {
        syncing.close();
    }
}
