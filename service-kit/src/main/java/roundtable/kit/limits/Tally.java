package roundtable.kit.limits;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** How many of something each has now, up to a number; those who have none are not kept. */
final class Tally {
    private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();
    private final int most;

    Tally(int most) {
        this.most = most;
    }

    boolean hasRoom(@Nullable String key) {
        return key == null || counts.getOrDefault(key, 0) < most;
    }

    /** Counts one more, and says whether it was still within the limit. */
    boolean add(@Nullable String key) {
        return key == null || counts.merge(key, 1, Integer::sum) <= most;
    }

    void remove(@Nullable String key) {
        if (key != null) {
            counts.computeIfPresent(key, (same, count) -> count > 1 ? count - 1 : null);
        }
    }
}
