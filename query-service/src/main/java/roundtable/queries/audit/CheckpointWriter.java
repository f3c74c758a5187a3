package roundtable.queries.audit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtable.journal.Journal;
import roundtable.journal.checkpoint.Checkpoints;

/** Makes checkpoints, regularly and on request, and has each sent to those who keep them. */
final class CheckpointWriter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(CheckpointWriter.class);

    private final Checkpoints checkpoints;
    private final Journal journal;
    private final Webhooks webhooks;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("checkpoints").factory());

    CheckpointWriter(Checkpoints checkpoints, Journal journal, Webhooks webhooks, Duration interval) {
        this.checkpoints = checkpoints;
        this.journal = journal;
        this.webhooks = webhooks;
        long millis = interval.toMillis();
        var unused = timer.scheduleAtFixedRate(this::writeRegularly, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** See {@link Checkpoints#write}. */
    Checkpoints.Written write() {
        Checkpoints.Written written = checkpoints.write();
        if (written.made()) {
            webhooks.send(written.checkpoint());
        }
        return written;
    }

    /** The next time comes in any case, whatever happened this time. */
    private void writeRegularly() {
        if (journal.head() == 0) {
            return;
        }
        try {
            write();
        } catch (RuntimeException e) {
            log.error("No checkpoint could be made: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
