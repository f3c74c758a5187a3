package roundtable.queries.report.history;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a report came along.
 *
 * @param version of its last event
 * @param first when its first event happened
 * @param last when its last event happened
 * @param ticks when some of its versions came to be, from the first to the last
 * @param marks moments worth finding again
 */
record TimelineView(long version, Instant first, Instant last, List<Tick> ticks, List<Mark> marks) {
    private static final int MOST_TICKS = 121;

    static TimelineView of(History.Whole whole) {
        List<Tick> ticks = whole.allTicks();
        return new TimelineView(
                whole.version(), ticks.getFirst().at(), ticks.getLast().at(), thinned(ticks), whole.allMarks());
    }

    private static List<Tick> thinned(List<Tick> ticks) {
        int last = ticks.size() - 1;
        return last < MOST_TICKS
                ? ticks
                : IntStream.range(0, MOST_TICKS)
                        .mapToObj(i -> ticks.get((int) ((long) i * last / (MOST_TICKS - 1))))
                        .toList();
    }
}
