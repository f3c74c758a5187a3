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

    /** Where something fails on the way, nothing half done is left. */
    private HistoryState advanced() {
        HistoryState from = tail;
        List<Chapter.Span> known = new ArrayList<>(spans);
        tail = null;
        spans.clear();
        if (from == null) {
            known = new ArrayList<>(fold.spans(fold.now().version()));
            from = known.isEmpty() ? new HistoryState() : HistoryState.after(fold.end(known.getLast()));
        }
        List<Chapter.Span> all = known;
        tail = fold.on(from, Long.MAX_VALUE, chapter -> {
            fold.save(chapter);
            all.add(chapter.span());
        });
        spans.addAll(all);
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
            visited = null;
            if (from == null || version < from.version() || version - from.version() > HistoryState.CHAPTER) {
                from = fold.before(version);
            }
            HistoryState reached = fold.on(from, version, chapter -> {});
            visited = reached;
            return reached.end();
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
