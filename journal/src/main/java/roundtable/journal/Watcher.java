package roundtable.journal;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that keeps the head at the end of the log, whoever appends. Whatever a look fails with, the next one is
 * tried; how long none has got an answer is what health asks.
 */
final class Watcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 100;

    private final Follower follower;
    private final Supplier<Bell> bells;
    private final Thread thread;
    private volatile boolean closed;
    private volatile long unansweredSince;

    Watcher(Follower follower, Supplier<Bell> bells) {
        this.follower = follower;
        this.bells = bells;
        this.thread = Thread.ofPlatform().daemon().name("journal-watcher").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!closed) {
                watch();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() throws InterruptedException {
        try (Bell bell = bells.get()) {
            boolean found = false;
            while (!closed) {
                bell.await(found);
                found = look();
            }
        } catch (RuntimeException e) {
            if (!closed) {
                noteUnanswered();
                LOG.warn("New commits can't be looked for now: {}", e.getClass().getSimpleName());
                Thread.sleep(PAUSE_AFTER_FAILURE_MILLIS);
            }
        }
    }

    private boolean look() {
        noteUnanswered();
        boolean found = follower.follow();
        unansweredSince = 0;
        return found;
    }

    private void noteUnanswered() {
        if (unansweredSince == 0) {
            unansweredSince = System.nanoTime();
        }
    }

    /** Whether no look has got an answer for longer than {@code nanos}, or nobody looks any more. */
    boolean blindFor(long nanos) {
        long since = unansweredSince;
        return thread.getState() == Thread.State.TERMINATED || (since != 0 && System.nanoTime() - since > nanos);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
