package roundtable.kit.limits;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import roundtable.refusal.RefusedException;

/** Holds everybody to their pace. Counted in this process, in memory. */
public final class Rates {
    /** Buckets of each sort that are kept at the most. */
    static final int MOST = 50_000;

    private final Map<Act, Buckets> people = new EnumMap<>(Act.class);
    private final Map<Act, Buckets> addresses = new EnumMap<>(Act.class);

    public Rates(RateSettings settings) {
        this(settings, TimeMeter.SYSTEM_NANOTIME);
    }

    Rates(RateSettings settings, TimeMeter clock) {
        for (Act act : Act.values()) {
            Pace person = act.ofPerson(settings);
            if (person != null) {
                people.put(act, new Buckets(person, MOST, clock));
            }
            addresses.put(act, new Buckets(act.ofAddress(settings), MOST, clock));
        }
    }

    /**
     * Counts one.
     *
     * @throws RefusedException {@code too-many-requests}, with the time to wait
     */
    public void spend(Act act, Caller caller) {
        spend(people.get(act), caller.person());
        spend(addresses.get(act), caller.address());
    }

    private static void spend(@Nullable Buckets buckets, @Nullable String key) {
        if (buckets == null || key == null) {
            return;
        }
        Duration wait = buckets.spend(key);
        if (!wait.isZero()) {
            throw new RefusedException(new TooManyRequests(wait));
        }
    }
}
