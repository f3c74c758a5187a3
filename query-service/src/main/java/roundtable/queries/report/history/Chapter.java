package roundtable.queries.report.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import roundtable.queries.report.ItemView;
import roundtable.queries.report.ReportView;
import roundtable.queries.report.Retold;

/**
 * A stretch of a report's history, and the report at its end.
 *
 * @param span where it lies
 * @param end the report at its end
 * @param entries of the trail, by position
 */
record Chapter(Span span, End end, List<Entry> entries) {
    /**
     * Where a chapter lies. Nothing in it is confidential.
     *
     * @param from version of its first event
     * @param to version of its last
     * @param firstPosition of its first entry
     * @param ticks times of some of its versions, the last among them
     * @param marks what the time line shows of it
     */
    record Span(long from, long to, long firstPosition, List<Tick> ticks, List<Mark> marks) {
        /** No two chapters of a report have the same, and a later one has a greater. */
        long number() {
            return number(to);
        }

        /** The greatest that a chapter which ends at that version, or before it, can have. */
        static long number(long version) {
            return (version + 1) / HistoryState.CHAPTER;
        }

        /** The latest moment in it; clocks of several processes may differ. */
        Instant latest() {
            return ticks.stream().map(Tick::at).max(Comparator.naturalOrder()).orElseThrow();
        }
    }

    /** A report, and who wrote it. */
    record End(ReportView view, Blame.Kept blame) {}

    /** Without what was forgotten since; {@code now} is the report as it stands. */
    Chapter retold(ReportView now) {
        return new Chapter(
                span, new End(Retold.view(end.view(), now), end.blame().retold(now)), Entries.retold(entries, now));
    }

    /** Whether something in it is lost though nobody said so: its keys may be put back. */
    boolean isUnreadable() {
        return end.view().sections().stream()
                .flatMap(section -> section.items().stream())
                .anyMatch(ItemView::unreadable);
    }
}
