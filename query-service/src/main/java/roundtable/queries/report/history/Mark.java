package roundtable.queries.report.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A moment worth finding again.
 *
 * @param section that it concerns; null where it concerns none
 */
record Mark(
        long version, Instant at, EntryKind kind, @Nullable String section) {
    static Mark of(Entry entry) {
        return new Mark(entry.version(), entry.at(), entry.kind(), entry.section());
    }
}
