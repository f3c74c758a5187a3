package roundtable.queries.report.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import roundtable.journal.Commit;
import roundtable.queries.report.ReportStream;
import roundtable.queries.report.ReportView;
import roundtable.report.ReportId;
import roundtable.report.event.ReportEvent;

/**
 * Folds one report's events, from the nearest chapter that helps. Holds nothing.
 */
final class ChapterFold {
    private final ReportId id;
    private final ReportStream streams;
    private final StoredChapters chapters;
    private final Supplier<ReportView> now;

    /** @param now the report as it stands */
    ChapterFold(ReportId id, ReportStream streams, StoredChapters chapters, Supplier<ReportView> now) {
        this.id = id;
        this.streams = streams;
        this.chapters = chapters;
        this.now = now;
    }

    /** The report as it stands. */
    ReportView now() {
        return now.get();
    }

    /** Where the chapters up to a version lie. */
    List<Chapter.Span> spans(long version) {
        return chapters.spans(id, version);
    }

    /** The state from which a version is to be reached. */
    HistoryState before(long version) {
        List<Chapter.Span> known =
                spans(version).stream().filter(span -> span.to() <= version).toList();
        return known.isEmpty() ? new HistoryState() : HistoryState.after(end(known.getLast()));
    }

    Chapter.End end(Chapter.Span span) {
        Chapter.End stored = chapters.end(id, span);
        return stored == null ? again(span).end() : stored;
    }

    List<Entry> entries(Chapter.Span span) {
        List<Entry> stored = chapters.entries(id, span);
        return stored == null ? again(span).entries() : stored;
    }

    /** From the nearest chapter before it whose end is there; all on the way are stored again. */
    private Chapter again(Chapter.Span wanted) {
        List<Chapter.Span> known = spans(wanted.from());
        HistoryState state = new HistoryState();
        for (int i = known.size() - 1; i >= 0; i--) {
            Chapter.End end = known.get(i).to() < wanted.from() ? chapters.end(id, known.get(i)) : null;
            if (end != null) {
                state = HistoryState.after(end);
                break;
            }
        }
        List<Chapter> ended = new ArrayList<>(1);
        HistoryState unused = on(state, wanted.to(), chapter -> {
            save(chapter);
            ended.clear();
            ended.add(chapter);
        });
        return ended.getFirst();
    }

    /** Stores a chapter, unless its texts can't be read now. */
    void save(Chapter chapter) {
        if (!streams.isLocked(id.toString())) {
            chapters.save(id, chapter, now());
        }
    }

    /**
     * Goes on to a version, or to the stream's end.
     *
     * @param ended is given each chapter that ends on the way
     */
    HistoryState on(HistoryState from, long until, Consumer<Chapter> ended) {
        HistoryState state = from;
        List<Commit> next;
        do {
            next = state.version() < until ? streams.after(id.toString(), state.version()) : List.of();
            for (Commit commit : next) {
                state = on(state, commit, until, ended);
            }
        } while (ReportStream.isFull(next));
        return state;
    }

    private HistoryState on(HistoryState state, Commit commit, long until, Consumer<Chapter> ended) {
        if (state.version() >= until) {
            return state;
        }
        List<ReportEvent> events = streams.events(commit);
        for (int i = (int) (state.version() + 1 - commit.from()); i < events.size() && state.version() < until; i++) {
            state.evolve(events.get(i), commit, i);
        }
        if (state.version() < commit.to() || !state.isChapter()) {
            return state;
        }
        Chapter chapter = state.chapter();
        ended.accept(chapter);
        return HistoryState.after(chapter.end());
    }
}
