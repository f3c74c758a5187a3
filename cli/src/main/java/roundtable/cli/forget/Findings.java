package roundtable.cli.forget;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How much was looked at, and what was found. */
final class Findings {
    private final Map<String, Integer> hits = new TreeMap<>();
    private long bytes;

    void look(long more) {
        bytes += more;
    }

    /** @param needle null for none */
    void note(@Nullable Needle needle) {
        if (needle != null) {
            hits.merge(needle.toString(), 1, Integer::sum);
        }
    }

    long bytes() {
        return bytes;
    }

    int count() {
        return hits.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How often each was found, by what it is of and in which form. */
    Map<String, Integer> hits() {
        return hits;
    }
}
