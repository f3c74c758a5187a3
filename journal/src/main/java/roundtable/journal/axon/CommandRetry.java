package roundtable.journal.axon;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.axonframework.common.caching.Cache;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Decides a command again on fresh state when another process changed the aggregate meanwhile. */
public final class CommandRetry {

    /** How often a command is tried in all. */
    public static final int TRIES = 5;

    private static final long MAX_FIRST_PAUSE_MILLIS = 4;

    private final Cache aggregates;
    private final RandomGenerator random;

    public CommandRetry(Cache aggregates, RandomGenerator random) {
        this.aggregates = aggregates;
        this.random = random;
    }

    /**
     * Runs {@code attempt} until it meets no conflict. Before each repetition the cached aggregate is dropped, and a
     * random pause, which may be twice as long each time, keeps rivals from meeting again.
     *
     * @throws ConcurrencyException when the last try met a conflict too
     */
    public <T> T run(String aggregateIdentifier, Supplier<T> attempt) {
        for (int tried = 1; ; tried++) {
            try {
                return attempt.get();
            } catch (RuntimeException e) {
                if (tried == TRIES || !isConflict(e)) {
                    throw e;
                }
                aggregates.remove(aggregateIdentifier);
                pause(tried);
            }
        }
    }

    private static boolean isConflict(@Nullable Throwable e) {
        return e != null && (e instanceof ConcurrencyException || isConflict(e.getCause()));
    }

    private void pause(int tried) {
        try {
            Thread.sleep(random.nextLong((MAX_FIRST_PAUSE_MILLIS << (tried - 1)) + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
