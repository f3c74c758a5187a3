package roundtable.queries.report.dashboard;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import roundtable.journal.Commit;

/**
 * When a report was written, and by whom a moment ago: of the hour up to its last event, by the events' own times, and
 * without a look at what is in them. Reads no clock. Not thread-safe.
 */
final class Activity {
    static final int MINUTES = 60;
    private static final long SECONDS_A_MINUTE = 60;
    private static final Set<String> WRITING =
            Set.of("text-edited", "bullet-added", "heading-added", "paragraph-added", "quote-added");

    private final TreeMap<Long, Integer> minutes = new TreeMap<>();
    /** By name, when they wrote last. */
    private final Map<String, Instant> writers = new LinkedHashMap<>();

    private long version = -1;
    private @Nullable Instant last;

    static long minuteOf(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS_A_MINUTE);
    }

    /** Version of the last event that counts. */
    long version() {
        return version;
    }

    @Nullable Instant last() {
        return last;
    }

    /** Begins with this commit; those before it are counted by their minutes. */
    void startBefore(Commit first) {
        version = first.from() - 1;
    }

    /** Counts the next commit; one that counts already is passed over. */
    void add(Commit commit) {
        if (commit.to() <= version) {
            return;
        }
        int events = (int) (commit.to() - Math.max(version, commit.from() - 1));
        version = commit.to();
        last = last == null || commit.at().isAfter(last) ? commit.at() : last;
        if (commit.events().stream().anyMatch(event -> WRITING.contains(event.type()))) {
            writers.put(commit.by(), commit.at());
        }
        add(minuteOf(commit.at()), events);
    }

    /** Counts events of a minute that are known by their number only. */
    void add(long minute, int events) {
        minutes.merge(minute, events, Integer::sum);
        if (last != null) {
            minutes.headMap(minuteOf(last) - MINUTES, true).clear();
            Instant moment = last.minusSeconds(SECONDS_A_MINUTE);
            writers.values().removeIf(at -> at.isBefore(moment));
        }
    }

    List<String> writing() {
        return List.copyOf(writers.keySet());
    }

    /** Events by minute. */
    Map<Long, Integer> minutes() {
        return new TreeMap<>(minutes);
    }
}
