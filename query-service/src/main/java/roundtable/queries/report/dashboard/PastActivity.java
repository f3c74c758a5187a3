package roundtable.queries.report.dashboard;

import java.util.List;
import java.util.Objects;
import roundtable.journal.Commit;
import roundtable.queries.report.ReportStream;

/**
 * Finds out when a report was written that nobody has looked at yet. Its last commits are read; of what is before them
 * only as many as it takes to know in which minute each event happened: between two of the same minute all are of that
 * minute, times growing along a stream. So a long report costs some hundred looks for one commit, and no reading of it.
 */
final class PastActivity {
    /** Events that are read one after the other, where they may be of different minutes. */
    private static final int FEW = 256;

    private final ReportStream streams;
    private final String stream;
    private final Activity activity = new Activity();
    private long oldest;

    private PastActivity(ReportStream streams, String stream) {
        this.streams = streams;
        this.stream = stream;
    }

    /** @param version of the last event to count, which is there */
    static Activity read(ReportStream streams, String stream, long version) {
        PastActivity past = new PastActivity(streams, stream);
        if (version >= 0) {
            past.read(version);
        }
        return past.activity;
    }

    private void read(long version) {
        long near = Math.max(0, version - FEW + 1);
        Commit end = Objects.requireNonNull(streams.holding(stream, version));
        oldest = Activity.minuteOf(end.at()) - Activity.MINUTES;
        Commit start = Objects.requireNonNull(streams.holding(stream, near));
        activity.startBefore(start);
        for (Commit next = start; next.to() < version; ) {
            activity.add(next);
            List<Commit> page = streams.after(stream, next.to());
            next = page.getLast();
            page.stream().filter(commit -> commit.to() <= version).forEach(activity::add);
        }
        activity.add(end);
        if (start.from() > 0) {
            Commit first = Objects.requireNonNull(streams.holding(stream, 0));
            count(first);
            between(first, start);
        }
    }

    private void count(Commit commit) {
        activity.add(Activity.minuteOf(commit.at()), commit.events().size());
    }

    /** Counts what is between two commits. */
    private void between(Commit before, Commit after) {
        long events = after.from() - before.to() - 1;
        long minute = Activity.minuteOf(after.at());
        if (events <= 0 || minute <= oldest) {
            return;
        }
        if (Activity.minuteOf(before.at()) == minute) {
            activity.add(minute, (int) events);
            return;
        }
        if (events <= FEW) {
            readOn(before, after);
            return;
        }
        Commit found = Objects.requireNonNull(streams.holding(stream, before.to() + events / 2));
        between(before, found);
        count(found);
        between(found, after);
    }

    private void readOn(Commit before, Commit after) {
        long next = before.to() + 1;
        while (next < after.from()) {
            for (Commit commit : streams.after(stream, next - 1)) {
                if (commit.from() < after.from()) {
                    count(commit);
                }
                next = commit.to() + 1;
            }
        }
    }
}
