package roundtable.queries.report.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.journal.Commit;
import roundtable.queries.report.ReportStream;
import roundtable.queries.report.ReportView;
import roundtable.report.ReportId;
import roundtable.report.event.ReportEvent;

/**
 * The history of one report: its chapters, and what came after the last of them. Everything is read from the journal where
 * no chapter helps, and chapters that end on the way are stored. All public ways lock it.
 */
final class History {
    private final ReportId id;
    private final ReportStream streams;
    private final StoredChapters chapters;
    private final Supplier<ReportView> now;
    private final List<Chapter.Span> spans = new ArrayList<>();
    private @Nullable HistoryState tail;
    private @Nullable HistoryState visited;

    /** @param now the report as it stands */
    History(ReportId id, ReportStream streams, StoredChapters chapters, Supplier<ReportView> now) {
        this.id = id;
        this.streams = streams;
        this.chapters = chapters;
        this.now = now;
    }

    /** What of the trail is in the making, and where what came before lies. */
    record Whole(
            long version,
            List<Chapter.Span> spans,
            List<Entry> entries,
            List<Tick> ticks,
            List<Mark> marks,
            List<Author> people) {
        /** Times of some of the versions, from the first to the last. */
        List<Tick> allTicks() {
            return Stream.concat(spans.stream().flatMap(span -> span.ticks().stream()), ticks.stream())
                    .toList();
        }

        List<Mark> allMarks() {
            return Stream.concat(spans.stream().flatMap(span -> span.marks().stream()), marks.stream())
                    .toList();
        }
    }

    /** All of it, up to the stream's end. */
    synchronized Whole whole() {
        HistoryState state = advanced();
        return new Whole(
                state.version(), List.copyOf(spans), state.entries(), state.ticks(), state.marks(), state.people());
    }

    private HistoryState advanced() {
        HistoryState state = tail;
        if (state == null) {
            spans.addAll(chapters.spans(id, now.get().version()));
            state = spans.isEmpty() ? new HistoryState() : HistoryState.after(end(spans.size() - 1));
        }
        tail = fold(state, Long.MAX_VALUE, chapter -> spans.add(chapter.span()));
        return tail;
    }

    /**
     * The report at a version that exists.
     *
     * <p>Whoever asks for the versions one after the other gets each from the one before.
     */
    synchronized Chapter.End at(long version) {
        HistoryState from = visited;
        if (from == null || version < from.version() || version - from.version() > HistoryState.CHAPTER) {
            from = before(version);
        }
        visited = fold(from, version, chapter -> {});
        return visited.end();
    }

    private HistoryState before(long version) {
        List<Chapter.Span> known = tail == null ? chapters.spans(id, version) : spans;
        int index = -1;
        while (index + 1 < known.size() && known.get(index + 1).to() <= version) {
            index++;
        }
        return index < 0 ? new HistoryState() : HistoryState.after(end(known, index));
    }

    /** Entries of a chapter that {@link #whole} named. */
    synchronized List<Entry> entries(Chapter.Span span) {
        List<Entry> stored = chapters.entries(id, span);
        return stored == null ? foldAgain(span).entries() : stored;
    }

    private Chapter.End end(int index) {
        return end(List.copyOf(spans), index);
    }

    private Chapter.End end(List<Chapter.Span> known, int index) {
        Chapter.End stored = chapters.end(id, known.get(index));
        return stored == null ? foldAgain(known.get(index)).end() : stored;
    }

    /** From the nearest chapter before it whose end is there; all on the way are stored again. */
    private Chapter foldAgain(Chapter.Span wanted) {
        List<Chapter.Span> known = chapters.spans(id, wanted.to());
        HistoryState state = new HistoryState();
        for (int i = known.size() - 1; i >= 0; i--) {
            Chapter.End end = known.get(i).to() < wanted.to() ? chapters.end(id, known.get(i)) : null;
            if (end != null) {
                state = HistoryState.after(end);
                break;
            }
        }
        List<Chapter> ended = new ArrayList<>();
        HistoryState unused = fold(state, wanted.to(), chapter -> {
            ended.clear();
            ended.add(chapter);
        });
        return ended.getFirst();
    }

    /** Goes on to a version, or to the stream's end. */
    private HistoryState fold(HistoryState from, long until, Consumer<Chapter> ended) {
        HistoryState state = from;
        List<Commit> next = List.of();
        do {
            next = state.version() < until ? streams.after(id.toString(), state.version()) : List.of();
            for (Commit commit : next) {
                state = fold(state, commit, until, ended);
            }
        } while (ReportStream.isFull(next) && state.version() < until);
        return state;
    }

    private HistoryState fold(HistoryState state, Commit commit, long until, Consumer<Chapter> ended) {
        List<ReportEvent> events = streams.events(commit);
        for (int i = (int) (state.version() + 1 - commit.from()); i < events.size() && state.version() < until; i++) {
            state.evolve(events.get(i), commit, i);
        }
        if (state.version() < commit.to() || !state.isChapter()) {
            return state;
        }
        Chapter chapter = state.chapter();
        if (!streams.isLocked(id.toString())) {
            chapters.save(id, chapter, now.get());
        }
        ended.accept(chapter);
        return HistoryState.after(chapter.end());
    }

    /** Lets go of all texts in memory. */
    synchronized void forget() {
        tail = null;
        visited = null;
        spans.clear();
    }
}
