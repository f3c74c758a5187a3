package roundtable.journal.axon;

import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.axonframework.common.caching.Cache;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Decides a command again on fresh state when another process changed the aggregate meanwhile. What was read of an aggregate
 * while its keys were not there is not kept for the next command, which may come when they are.
 */
public final class CommandRetry {

    /** How often a command is tried in all. */
    public static final int TRIES = 5;

    private static final long MAX_FIRST_PAUSE_MILLIS = 4;

    private final Cache aggregates;
    private final RandomGenerator random;
    private final Predicate<String> locked;

    /** @param locked whether an aggregate can't be read whole now */
    public CommandRetry(Cache aggregates, RandomGenerator random, Predicate<String> locked) {
        this.aggregates = aggregates;
        this.random = random;
        this.locked = locked;
    }

    /**
     * Runs {@code attempt}, which may load the aggregate, until it meets no conflict. Before each repetition the cached aggregate is dropped, and a
     * random pause, which may be twice as long each time, keeps rivals from meeting again.
     *
     * @throws ConcurrencyException when the last try met a conflict too
     */
    public <T> T run(String aggregateIdentifier, Supplier<T> attempt) {
        boolean passing = locked.test(aggregateIdentifier);
        try {
            return tried(aggregateIdentifier, attempt);
        } finally {
            if (passing || locked.test(aggregateIdentifier)) {
                aggregates.remove(aggregateIdentifier);
            }
        }
    }

    private <T> T tried(String aggregateIdentifier, Supplier<T> attempt) {
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
