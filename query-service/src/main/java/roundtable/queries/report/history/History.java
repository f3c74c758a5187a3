package roundtable.queries.report.history;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The history of one report in memory: its chapters, what came after the last of them, and the version that was looked at
 * last. Whoever looks at the past does not wait for whoever reads on to the end.
 */
final class History {
    private final ChapterFold fold;
    private final List<Chapter.Span> spans = new ArrayList<>();
    private @Nullable HistoryState tail;
    private final ReentrantLock past = new ReentrantLock();
    private @Nullable HistoryState visited;

    History(ChapterFold fold) {
        this.fold = fold;
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
            spans.addAll(fold.spans(fold.now().version()));
            state = spans.isEmpty() ? new HistoryState() : HistoryState.after(fold.end(spans.getLast()));
        }
        tail = fold.on(state, Long.MAX_VALUE, chapter -> spans.add(chapter.span()));
        return tail;
    }

    /**
     * The report at a version that exists.
     *
     * <p>Whoever asks for the versions one after the other gets each from the one before.
     */
    Chapter.End at(long version) {
        past.lock();
        try {
            HistoryState from = visited;
            if (from == null || version < from.version() || version - from.version() > HistoryState.CHAPTER) {
                from = fold.before(version);
            }
            visited = fold.on(from, version, chapter -> {});
            return visited.end();
        } finally {
            past.unlock();
        }
    }

    /** Entries of a chapter that {@link #whole} named. */
    List<Entry> entries(Chapter.Span span) {
        return fold.entries(span);
    }

    /** Lets go of all texts in memory. */
    void forget() {
        synchronized (this) {
            tail = null;
            spans.clear();
        }
        past.lock();
        try {
            visited = null;
        } finally {
            past.unlock();
        }
    }
}
