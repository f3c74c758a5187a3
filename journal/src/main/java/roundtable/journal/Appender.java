package roundtable.journal;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of this process that writes commits. It takes what waits (group commit) and writes it as one ordered
 * batch; whatever drops out on the way is answered, the rest moves up and is written again.
 *
 * <p>A write whose outcome is unknown is simply written again: had it been stored, its number and its key are taken now,
 * and the look under its command id that goes before every refusal finds it.
 */
final class Appender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
    private static final long MAX_PAUSE_MILLIS = 200;

    private final CommitStore store;
    private final RecentCommits recent;
    private final Follower follower;
    private final BatchPlanner planner;
    private final JournalSettings settings;
    private final BlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;
    /** Since when the oldest commit of the batch at hand has been waiting; 0 between two batches. */
    private volatile long oldestSince;

    Appender(
            CommitStore store, RecentCommits recent, Follower follower, StreamReader reader, JournalSettings settings) {
        this.store = store;
        this.recent = recent;
        this.follower = follower;
        this.planner = new BatchPlanner(recent, reader);
        this.settings = settings;
        this.thread = Thread.ofPlatform().daemon().name("journal-appender").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    CompletableFuture<Commit> append(Draft draft) {
        Pending pending = new Pending(draft);
        if (closed || queue.size() >= settings.maxWaiting()) {
            refuse(pending);
            return pending.answer;
        }
        queue.add(pending);
        if (closed && queue.remove(pending)) {
            refuse(pending);
        }
        return pending.answer;
    }

    private void refuse(Pending pending) {
        String why = closed ? "The journal is closed" : "Too many commits wait to be stored";
        pending.answer.completeExceptionally(new JournalUnavailableException(why, null));
    }

    private void run() {
        List<Pending> batch = new ArrayList<>();
        try {
            while (!closed || !queue.isEmpty()) {
                batch.add(queue.take());
                queue.drainTo(batch, settings.maxBatch() - 1);
                write(batch);
                oldestSince = 0;
            }
        } catch (InterruptedException e) {
            // close() interrupts a thread that waits for a server that doesn't answer
            Thread.currentThread().interrupt();
        } finally {
            closed = true;
            queue.drainTo(batch);
            batch.stream().filter(p -> !p.done()).forEach(this::refuse);
        }
    }

    private void write(List<Pending> waiting) throws InterruptedException {
        int failures = 0;
        MongoException lastFailure = null;
        while (!waiting.isEmpty()) {
            oldestSince = waiting.getFirst().since;
            try {
                attempt(waiting);
                failures = 0;
            } catch (MongoException e) {
                failures++;
                lastFailure = e;
                LOG.warn(
                        "Commits could not be stored, attempt {}: {}",
                        failures,
                        e.getClass().getSimpleName());
                Thread.sleep(Math.min(MAX_PAUSE_MILLIS, 1L << Math.min(failures, 10)));
            } catch (RuntimeException e) {
                LOG.error("The appender failed on a batch of {}", waiting.size(), e);
                waiting.forEach(p -> p.answer.completeExceptionally(
                        new JournalUnavailableException("The commit could not be prepared", e)));
            }
            expire(waiting, lastFailure);
            waiting.removeIf(Pending::done);
        }
    }

    private void attempt(List<Pending> waiting) throws InterruptedException {
        BatchPlanner.Plan plan = planner.plan(waiting);
        for (Pending conflicting : plan.conflicting()) {
            settle(conflicting, false);
        }
        if (plan.batch().isEmpty()) {
            return;
        }
        CommitStore.Written written = store.insert(plan.commits());
        confirm(plan.batch().subList(0, written.stored()));
        if (written.outcome() != CommitStore.Outcome.COMPLETE) {
            dropOut(plan.batch().subList(written.stored(), plan.batch().size()), written);
        }
    }

    private void confirm(List<BatchPlanner.Planned> stored) {
        recent.publish(stored.stream().map(BatchPlanner.Planned::commit).toList());
        stored.forEach(p -> p.pending().answer.complete(p.commit()));
    }

    private void dropOut(List<BatchPlanner.Planned> rest, CommitStore.Written written) throws InterruptedException {
        Pending first = rest.getFirst().pending();
        switch (written.outcome()) {
            case NUMBER_TAKEN -> awaitTaken(rest.getFirst().commit().number());
            case KEY_TAKEN -> settle(first, false);
            case COMMAND_KNOWN -> settle(first, true);
            case REFUSED ->
                first.answer.completeExceptionally(
                        new JournalUnavailableException("The store refused the commit", written.cause()));
            case UNKNOWN, COMPLETE -> {
                rest.forEach(p -> p.pending().uncertain = true);
                throw written.cause() == null ? new MongoException("The outcome is unknown") : written.cause();
            }
        }
    }

    /** The number exists; it is built upon only once a majority holds it. */
    private void awaitTaken(long number) throws InterruptedException {
        if (!follower.follow() && recent.head() < number) {
            recent.awaitBeyond(number - 1, settings.pollMin().toNanos());
        }
    }

    /**
     * Answers a draft whose key or command id is taken. A repetition has both; the first outcome is its answer. A known
     * command whose commit can't be read yet is not held by a majority yet: its draft stays for another round.
     */
    private void settle(Pending pending, boolean commandKnown) throws InterruptedException {
        List<Commit> stored = store.commands(List.of(pending.draft.commandId()));
        if (!stored.isEmpty()) {
            pending.answerFrom(stored.getFirst());
        } else if (commandKnown) {
            recent.awaitBeyond(recent.head(), settings.pollMin().toNanos());
        } else {
            pending.answer.completeExceptionally(new ConcurrentAppendException(pending.draft));
        }
    }

    private void expire(List<Pending> waiting, @Nullable MongoException cause) {
        waiting.stream()
                .filter(p -> p.waitedNanos() > settings.appendTimeout().toNanos())
                .forEach(p -> p.answer.completeExceptionally(new JournalUnavailableException(
                        "The store could not be reached in time; repeat the command with the same id", cause)));
    }

    /** Whether the oldest commit that waits has waited longer than {@code nanos}, or nobody stores any more. */
    boolean stuckFor(long nanos) {
        Pending next = queue.peek();
        long waiting = next == null ? 0 : next.since;
        long since = oldestSince == 0 ? waiting : oldestSince;
        return thread.getState() == Thread.State.TERMINATED || (since != 0 && System.nanoTime() - since > nanos);
    }

    /** Takes nothing more, and ends when what waits is answered. */
    @Override
    public void close() {
        closed = true;
        queue.add(Pending.wakeUp());
        try {
            if (!thread.join(settings.appendTimeout())) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
