package roundtable.journal;

import com.mongodb.MongoException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that keeps the head at the end of the log, whoever appends. */
final class Watcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 100;

    private final Follower follower;
    private final Supplier<Bell> bells;
    private final Thread thread;
    private volatile boolean closed;

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
                found = follower.follow();
            }
        } catch (MongoException | IllegalStateException e) {
            if (!closed) {
                LOG.warn("New commits can't be looked for now: {}", e.getClass().getSimpleName());
                Thread.sleep(PAUSE_AFTER_FAILURE_MILLIS);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
