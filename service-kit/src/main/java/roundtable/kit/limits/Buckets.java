package roundtable.kit.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A bucket for each person, or each address. One that is full again is like none, so it goes; while there are too many that
 * are not, all others share one.
 */
final class Buckets {
    private static final long REST = Duration.ofMinutes(1).toNanos();
    private static final long REST_WHILE_CROWDED = Duration.ofSeconds(1).toNanos();

    private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Pace pace;
    private final int most;
    private final TimeMeter clock;
    private final Bucket others;
    private final AtomicLong swept;

    Buckets(Pace pace, int most, TimeMeter clock) {
        this.pace = pace;
        this.most = most;
        this.clock = clock;
        this.others = fresh();
        this.swept = new AtomicLong(clock.currentTimeNanos());
    }

    /** Takes one out; where there is none, the time until there is one. */
    Duration spend(String key) {
        Bucket known = buckets.get(key);
        ConsumptionProbe probe = (known == null ? add(key) : known).tryConsumeAndReturnRemaining(1);
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket add(String key) {
        boolean crowded = buckets.size() >= most;
        long now = clock.currentTimeNanos();
        long last = swept.get();
        if (now - last > (crowded ? REST_WHILE_CROWDED : REST) && swept.compareAndSet(last, now)) {
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= pace.burst());
            crowded = buckets.size() >= most;
        }
        return crowded ? others : buckets.computeIfAbsent(key, absent -> fresh());
    }

    private Bucket fresh() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(pace.burst()).refillGreedy(pace.each(), pace.period()))
                .withCustomTimePrecision(clock)
                .build();
    }

    int size() {
        return buckets.size();
    }
}
