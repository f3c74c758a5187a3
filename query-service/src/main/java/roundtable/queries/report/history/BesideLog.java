package roundtable.queries.report.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.report.ReportId;

/** A stream beside that of a report, as entries of its trail. What was read before is not read again. */
final class BesideLog {
    private static final int MOST_PASTS = 256;
    private static final int PAGE = 256;

    private final Journal journal;
    private final Function<ReportId, String> streams;
    private final Function<Commit, List<Entry>> reader;
    private final Map<ReportId, Past> pasts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ReportId, Past> eldest) {
            return size() > MOST_PASTS;
        }
    };

    /** What is known of one stream. */
    private static final class Past {
        private final List<Entry> entries = new ArrayList<>();
        private long version = -1;
    }

    /**
     * Reads streams when they are asked for.
     *
     * @param streams the name of a report's stream
     * @param reader entries of a commit
     */
    BesideLog(Journal journal, Function<ReportId, String> streams, Function<Commit, List<Entry>> reader) {
        this.journal = journal;
        this.streams = streams;
        this.reader = reader;
    }

    /** All of it for one report, by position. */
    List<Entry> entries(ReportId report) {
        Past past;
        synchronized (pasts) {
            past = pasts.computeIfAbsent(report, unknown -> new Past());
        }
        synchronized (past) {
            readOn(streams.apply(report), past);
            return List.copyOf(past.entries);
        }
    }

    private void readOn(String stream, Past past) {
        List<Commit> next;
        do {
            next = journal.stream(stream, past.version + 1, PAGE);
            for (Commit commit : next) {
                past.entries.addAll(reader.apply(commit));
                past.version = commit.to();
            }
        } while (next.size() == PAGE);
    }
}
