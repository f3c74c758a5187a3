package roundtable.commands.identity;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Slows down whoever guesses passwords, and nobody else: failures are counted for an account together with where the tries
 * come from, and for where they come from alone; a browser in which somebody signed in before has a count of its own. So
 * nobody can lock somebody else out. A try is counted before its password is looked at, so that many at once gain nothing.
 */
final class Guesses {
    private static final int MOST_COUNTS = 100_000;
    private static final long FORGOTTEN = Duration.ofMinutes(30).toNanos();
    private static final long FIRST_WAIT = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST_WAIT = Duration.ofMinutes(15).toNanos();
    private static final int MOST_DOUBLINGS = 20;

    private final LongSupplier nanos;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST_COUNTS;
        }
    };

    Guesses(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * What tries are counted by.
     *
     * @param free how many may fail before it gets slow
     */
    record Bucket(String key, int free) {}

    private record Count(int failures, long last) {}

    /** Counts a try, unless it comes too early: then for how long to wait. */
    synchronized Duration attempt(List<Bucket> buckets) {
        long now = nanos.getAsLong();
        long wait =
                buckets.stream().mapToLong(bucket -> wait(bucket, now)).max().orElse(0);
        if (wait > 0) {
            return Duration.ofNanos(wait);
        }
        buckets.forEach(bucket -> counts.put(bucket.key(), new Count(failures(bucket, now) + 1, now)));
        return Duration.ZERO;
    }

    /** The try was right: it doesn't count, nor do the failures of that account from there. */
    synchronized void succeeded(List<Bucket> buckets) {
        long now = nanos.getAsLong();
        counts.remove(buckets.getFirst().key());
        buckets.stream()
                .skip(1)
                .forEach(bucket -> counts.put(bucket.key(), new Count(Math.max(0, failures(bucket, now) - 1), now)));
    }

    private long wait(Bucket bucket, long now) {
        Count count = counts.get(bucket.key());
        int over = failures(bucket, now) - bucket.free();
        if (count == null || over < 0) {
            return 0;
        }
        long pause = Math.min(LONGEST_WAIT, FIRST_WAIT << Math.min(over, MOST_DOUBLINGS));
        return count.last() + pause - now;
    }

    private int failures(Bucket bucket, long now) {
        Count count = counts.get(bucket.key());
        return count == null || now - count.last() > FORGOTTEN ? 0 : count.failures();
    }
}
