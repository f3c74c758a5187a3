package roundtable.queries.live;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtable.conference.ConferenceId;
import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.journal.Subscription;

/**
 * Keeps what is told of conferences that somebody looks at: hands each commit on, and lets a thread of its own tell what is new,
 * four times a second at most. Where nobody looks, nothing is put together.
 *
 * @param <T> what is told of one conference
 */
public final class Teller<T extends Teller.Told> implements AutoCloseable {
    private static final long EVERY_MILLIS = 250;
    private static final Logger log = LoggerFactory.getLogger(Teller.class);

    private final String what;
    private final Map<ConferenceId, T> shown = new ConcurrentHashMap<>();
    private final Subscription tail;
    private final ScheduledExecutorService thread;

    /** Something that is told of a conference. */
    public interface Told {
        /** The tail's call, for every keystroke of everybody; returns at once. */
        void hear(Commit commit);

        /** Puts together what is new, and tells it; on one thread. */
        void work();

        /** Gives it up where nobody has looked for a while, or follows; whether it did. */
        boolean giveUp();

        /** Sends those who follow away, so that they come back to a fresh one. */
        void fail();
    }

    /** @param what is told, in a word */
    public Teller(String what, Journal journal) {
        this.what = what;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(what + "-teller").factory());
        this.tail = journal.tail(journal.head(), commit -> shown.values().forEach(told -> told.hear(commit)));
        var unused = thread.scheduleWithFixedDelay(this::work, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * What is told of a conference; made where it isn't there.
     *
     * @param maker of one that reads, with its first work, what was committed before it was kept here; nothing where there is no
     *     such conference
     */
    public Optional<T> find(ConferenceId id, Supplier<Optional<T>> maker) {
        T known = shown.get(id);
        return known != null ? Optional.of(known) : made(id, maker);
    }

    private synchronized Optional<T> made(ConferenceId id, Supplier<Optional<T>> maker) {
        T known = shown.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<T> made = maker.get();
        made.ifPresent(fresh -> shown.put(id, fresh));
        return made;
    }

    /** Lets go of one that was given up. */
    public void drop(ConferenceId id, T told) {
        shown.remove(id, told);
    }

    private void work() {
        shown.forEach((id, told) -> {
            try {
                told.work();
            } catch (RuntimeException fault) {
                log.error("{} has a {} that can't be told; who follows it comes back", id, what, fault);
                shown.remove(id, told);
                told.fail();
            }
            if (told.giveUp()) {
                shown.remove(id, told);
            }
        });
    }

    @Override
    public void close() {
        tail.close();
        thread.close();
    }
}
