package roundtable.journal;

import com.mongodb.MongoException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands one consumer the log in order, on a thread of its own, so that a slow or failing one holds up nobody else. A
 * commit that the consumer throws on is offered again, with growing pauses: nothing is skipped. Health shows it.
 */
final class Delivery implements Subscription {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final long CHECK_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long MAX_PAUSE_MILLIS = 1000;

    private final RecentCommits recent;
    private final LongFunction<List<Commit>> read;
    private final Consumer<Commit> consumer;
    private final Runnable onClose;
    private final Thread thread;
    private volatile long position;
    private volatile long offeredSince;
    private volatile boolean closed;

    Delivery(
            RecentCommits recent,
            long after,
            LongFunction<List<Commit>> read,
            Consumer<Commit> consumer,
            Consumer<Delivery> onClose) {
        this.recent = recent;
        this.position = after;
        this.read = read;
        this.consumer = consumer;
        this.onClose = () -> onClose.accept(this);
        this.thread = Thread.ofPlatform().daemon().name("journal-delivery").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        int failures = 0;
        try {
            while (!closed) {
                try {
                    step();
                    failures = 0;
                } catch (MongoException e) {
                    LOG.warn("A reader waits for the store: {}", e.getClass().getSimpleName());
                    Thread.sleep(pauseMillis(failures++));
                } catch (RuntimeException e) {
                    if (closed) {
                        return;
                    }
                    LOG.error("A reader failed on commit {}, which is offered again", position + 1, e);
                    Thread.sleep(pauseMillis(failures++));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long pauseMillis(int failures) {
        return Math.min(MAX_PAUSE_MILLIS, 10L << Math.min(failures, 10));
    }

    private void step() throws InterruptedException {
        if (!recent.awaitBeyond(position, CHECK_NANOS)) {
            return;
        }
        for (Commit commit : read.apply(position)) {
            if (closed) {
                return;
            }
            if (offeredSince == 0) {
                offeredSince = System.nanoTime();
            }
            consumer.accept(commit);
            position = commit.number();
            offeredSince = 0;
        }
    }

    @Override
    public long position() {
        return position;
    }

    /** Whether its consumer has had one commit for longer than {@code nanos}, or its thread has died. */
    boolean stuckFor(long nanos) {
        long since = offeredSince;
        return (thread.getState() == Thread.State.TERMINATED && !closed)
                || (since != 0 && System.nanoTime() - since > nanos);
    }

    @Override
    public void close() {
        closed = true;
        onClose.run();
        if (Thread.currentThread() != thread) {
            thread.interrupt();
        }
    }
}
