package roundtable.queries.report.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.journal.Commit;
import roundtable.queries.report.ReportProjection;
import roundtable.queries.report.ReportView;
import roundtable.report.ItemId;
import roundtable.report.event.ReportEvent;

/**
 * A report at one of its versions, with who wrote its words, and the entries of the trail since its chapter began. Changes in
 * place from event to event. Not thread-safe.
 */
final class HistoryState {
    /** Versions after which a chapter ends, with the commit that they fall into. A burst ends there, too. */
    static final int CHAPTER = 500;

    /** Of how many versions one leaves its time for the time line. */
    private static final int TICK = 4;

    /** Up to this version each does, so that a short report has a time line, too. */
    private static final int EARLY = 120;

    private final ReportProjection projection;
    private final Blame blame;
    private final TrailProjection trail = new TrailProjection();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Tick> ticks = new ArrayList<>();
    private final long chapterFrom;
    private @Nullable Tick last;

    /** Before the first event. */
    HistoryState() {
        this(new ReportProjection(), new Blame());
    }

    private HistoryState(ReportProjection projection, Blame blame) {
        this.projection = projection;
        this.blame = blame;
        this.chapterFrom = projection.version() + 1;
    }

    /** At the beginning of the chapter after the one that ends so. */
    static HistoryState after(Chapter.End end) {
        return new HistoryState(ReportProjection.from(end.view()), Blame.from(end.blame()));
    }

    /** Of the last event; -1 before the first. */
    long version() {
        return projection.version();
    }

    /** Version of the first event of its chapter. */
    long chapterFrom() {
        return chapterFrom;
    }

    /** Takes the next event of a commit. */
    void evolve(ReportEvent event, Commit commit, int index) {
        Author author = Author.of(commit);
        Happening moment = Happening.of(commit, index, author);
        ItemId item = TrailProjection.itemOf(event);
        TrailProjection.Place before = item == null || projection.find(item) == null
                ? null
                : new TrailProjection.Place(projection.sectionOf(item), projection.text(item));
        projection.evolve(event, moment.version(), moment.at(), author.by());
        blame.evolve(event, author);
        entries.addAll(trail.evolve(event, moment, before, projection));
        tick(new Tick(moment.version(), moment.at()));
    }

    private void tick(Tick now) {
        if (now.version() < EARLY || now.version() % TICK == 0) {
            ticks.add(now);
        }
        last = now;
    }

    /** Whether the chapter is to end after this version. */
    boolean isChapter() {
        return version() + 1 - chapterFrom >= CHAPTER;
    }

    /** Ends the chapter; the state goes on with {@link #after}. */
    Chapter chapter() {
        entries.addAll(trail.end());
        List<Entry> all = entries();
        Chapter.Span span =
                new Chapter.Span(chapterFrom, version(), all.getFirst().position(), ticks(), marks());
        return new Chapter(span, end(), all);
    }

    /** The report at this version. */
    Chapter.End end() {
        return new Chapter.End(view(), blame.kept());
    }

    /** Entries of the chapter so far, by position. */
    List<Entry> entries() {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(trail.open());
        return Entries.ordered(all);
    }

    /** Times of some of the chapter's versions, and of the last. */
    List<Tick> ticks() {
        List<Tick> all = new ArrayList<>(ticks);
        if (last != null && (all.isEmpty() || all.getLast().version() < last.version())) {
            all.add(last);
        }
        return all;
    }

    /** @throws IllegalStateException before the first event */
    ReportView view() {
        return projection.view();
    }

    /** What the time line shows of the chapter so far. */
    List<Mark> marks() {
        return entries().stream()
                .filter(entry -> entry.kind().isMarked())
                .map(Mark::of)
                .toList();
    }

    /** Everybody who has changed something so far. */
    List<Author> people() {
        return blame.people();
    }
}
