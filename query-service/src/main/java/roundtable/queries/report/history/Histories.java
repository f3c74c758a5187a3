package roundtable.queries.report.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import roundtable.journal.Commit;
import roundtable.queries.report.Audience;
import roundtable.queries.report.LiveReports;
import roundtable.queries.report.ReportStream;
import roundtable.queries.report.ReportView;
import roundtable.queries.report.Retold;
import roundtable.refusal.RefusedException;
import roundtable.report.ReportId;

/** The histories of all reports; those used last are in memory. What it tells was not redacted since. */
public final class Histories {
    private final LiveReports reports;
    private final ReportStream streams;
    private final StoredChapters chapters;
    private final AccessLog access;
    private final BoardLog boards;
    private final int capacity;
    private final Map<ReportId, History> histories = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ReportId, History> eldest) {
            return size() > capacity;
        }
    };

    /** @param capacity histories in memory */
    Histories(
            LiveReports reports,
            ReportStream streams,
            StoredChapters chapters,
            AccessLog access,
            BoardLog boards,
            int capacity) {
        this.capacity = capacity;
        this.reports = reports;
        this.streams = streams;
        this.chapters = chapters;
        this.access = access;
        this.boards = boards;
    }

    private synchronized History of(ReportId id) {
        return histories.computeIfAbsent(
                id, unknown -> new History(new ChapterFold(id, streams, chapters, () -> reports.view(id, -1))));
    }

    /** Lets go of what it has in memory of a report; it is read anew when it is wanted. */
    void forget(ReportId id) {
        History known;
        synchronized (this) {
            known = histories.remove(id);
        }
        if (known != null) {
            known.forget();
        }
    }

    /** @throws RefusedException {@code report-unknown} */
    History.Whole whole(ReportId id) {
        ReportView unused = reports.view(id, -1);
        return of(id).whole();
    }

    /**
     * The report at a version.
     *
     * @throws RefusedException {@code report-unknown}, {@code version-unknown}
     */
    public ReportView at(ReportId id, long version) {
        ReportView now = existing(id, version);
        return version == now.version() ? now : Retold.view(of(id).at(version).view(), now);
    }

    /** As {@link #at(ReportId, long)}: who wrote it. */
    BlameView blame(ReportId id, long version) {
        ReportView now = existing(id, version);
        Blame.Kept blame = of(id).at(version).blame().retold(now);
        return new BlameView(version, blame.people(), blame.items());
    }

    /**
     * A report as it stands, and its whole trail.
     *
     * @throws RefusedException {@code report-unknown}
     */
    public WholeTrail all(ReportId id) {
        History.Whole whole = whole(id);
        ReportView report = at(id, whole.version());
        return new WholeTrail(
                report,
                whole,
                span -> of(id).entries(span),
                () -> beside(id, whole),
                () -> reports.view(id, whole.version()));
    }

    private ReportView existing(ReportId id, long version) {
        ReportView now = reports.view(id, version);
        if (version < 0 || version > now.version()) {
            throw new RefusedException(HistoryRefusal.VERSION_UNKNOWN);
        }
        return now;
    }

    /**
     * The version that a report had at a moment.
     *
     * @throws RefusedException {@code report-unknown}, {@code version-unknown} before its first
     */
    long versionAt(ReportId id, Instant moment) {
        History.Whole whole = whole(id);
        long version = -1;
        for (Tick tick : whole.allTicks()) {
            version = tick.at().isAfter(moment) ? version : tick.version();
        }
        if (version < 0) {
            throw new RefusedException(HistoryRefusal.VERSION_UNKNOWN);
        }
        for (Commit commit : streams.after(id.toString(), version)) {
            if (commit.at().isAfter(moment)) {
                break;
            }
            version = commit.to();
        }
        return version;
    }

    /** A page of a report's trail, as they may see it: what they may not see, no filter finds. */
    TrailView page(ReportId id, TrailFilter filter, Audience audience) {
        History.Whole whole = whole(id);
        ReportView now = reports.view(id, whole.version());
        List<Entry> found = new ArrayList<>(beside(id, whole));
        found.removeIf(entry -> !filter.takes(entry));
        List<Entry> page = new ArrayList<>();
        take(whole.entries(), now, filter, audience, page);
        for (int i = whole.spans().size() - 1; i >= 0 && page.size() <= filter.limit(); i--) {
            Chapter.Span span = whole.spans().get(i);
            if (filter.endsAt(span.latest())) {
                break;
            }
            if (span.firstPosition() < filter.before()) {
                take(of(id).entries(span), now, filter, audience, page);
            }
        }
        found.addAll(page);
        List<Entry> newest = Entries.ordered(found).reversed();
        List<Entry> shown = newest.subList(0, Math.min(filter.limit(), newest.size()));
        boolean more = newest.size() > shown.size();
        return new TrailView(
                id,
                whole.version(),
                people(whole, id),
                Entries.retold(shown, reports.view(id, -1)),
                more ? shown.getLast().position() : null);
    }

    private List<Author> people(History.Whole whole, ReportId id) {
        Set<Author> people = new LinkedHashSet<>(whole.people());
        beside(id, whole).forEach(entry -> people.add(new Author(entry.by(), entry.role())));
        return List.copyOf(people);
    }

    private static void take(
            List<Entry> entries, ReportView now, TrailFilter filter, Audience audience, List<Entry> page) {
        Entries.retold(entries, now).stream()
                .map(entry -> entry.seenBy(audience))
                .filter(filter::takes)
                .forEach(page::add);
    }

    /** Entries that events after a version belong to, chapter by chapter, up to the end of {@code whole}. */
    List<Changes> since(ReportId id, History.Whole whole, long version) {
        ReportView now = reports.view(id, whole.version());
        List<Changes> changes = new ArrayList<>();
        for (Chapter.Span span : whole.spans()) {
            if (span.to() > version) {
                changes.add(changes(version, span.from(), span.to(), of(id).entries(span), now));
            }
        }
        long from = whole.spans().isEmpty() ? 0 : whole.spans().getLast().to() + 1;
        if (whole.version() > version && whole.version() >= from) {
            changes.add(changes(version, from, whole.version(), whole.entries(), now));
        }
        return changes;
    }

    /**
     * What changed in a trail.
     *
     * @param from first version that it tells of
     * @param to last one
     */
    record Changes(long from, long to, List<Entry> entries) {}

    private static Changes changes(long version, long from, long to, List<Entry> entries, ReportView now) {
        List<Entry> changed = entries.stream()
                .filter(entry -> entry.to() != null && entry.to() > version)
                .toList();
        return new Changes(Math.max(from, version + 1), to, Entries.retold(changed, now));
    }

    /** Of a report that may have none: for those who only want chapters to be written. */
    void read(ReportId id) {
        History.Whole unused = of(id).whole();
    }

    /** What is in the trail and no event of the report, by position: who had it before them; of a script what was done to its board. */
    List<Entry> beside(ReportId id, History.Whole whole) {
        List<Entry> board = boards.entries(id);
        if (board.isEmpty()) {
            return access.entries(id);
        }
        List<Tick> ticks = whole.allTicks();
        return Stream.concat(
                        access.entries(id).stream(),
                        board.stream().map(entry -> entry.at(versionAt(ticks, entry.at()))))
                .sorted(Comparator.comparingLong(Entry::position))
                .toList();
    }

    /** Among some of a report's versions the last one by then; the first where all are later. */
    private static long versionAt(List<Tick> ticks, Instant moment) {
        int low = 0;
        int high = ticks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ticks.get(middle).at().isAfter(moment)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0 ? 0 : ticks.get(low - 1).version();
    }
}
