package roundtable.queries.report;

import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;
import roundtable.queries.live.CommitMessage;
import roundtable.queries.live.Topic;
import roundtable.report.event.ReportEvent;

/** Reports' streams in the journal: as commits, as events, as messages. */
public final class ReportStream {
    private static final int PAGE = 256;

    private final Journal journal;
    private final EventCodec codec;

    public ReportStream(Journal journal, EventCodec codec) {
        this.journal = journal;
        this.codec = codec;
    }

    /** The next commits after {@code version}; none at the end. */
    public List<Commit> after(String stream, long version) {
        return journal.stream(stream, version + 1, PAGE);
    }

    /** The commit that holds a version, fresh from the store; nothing where it doesn't exist. One look for one key or two. */
    public @Nullable Commit holding(String stream, long version) {
        return journal.stored(stream, version, 1).stream().findFirst().orElse(null);
    }

    /** Whether nothing came after {@code version}, which is the last of a commit; far cheaper to learn than what came. */
    boolean endsAt(String stream, long version) {
        return journal.endsAt(stream, version);
    }

    /** Whether it can't be read whole, because its keys are not there. */
    public boolean isLocked(String stream) {
        return codec.isLocked(stream);
    }

    /** Whether there may be more after these. */
    public static boolean isFull(List<Commit> page) {
        return page.size() == PAGE;
    }

    public List<ReportEvent> events(Commit commit) {
        return commit.events().stream()
                .map(stored -> (ReportEvent) codec.payloadOf(commit.stream(), stored))
                .toList();
    }

    /** Applies what a stream holds beyond a projection's version, to its end. */
    void foldAll(String stream, ReportProjection projection) {
        List<Commit> next;
        do {
            next = after(stream, projection.version());
            next.forEach(commit -> fold(commit, projection));
        } while (isFull(next));
    }

    private void fold(Commit commit, ReportProjection projection) {
        List<ReportEvent> events = events(commit);
        for (int i = (int) (projection.version() + 1 - commit.from()); i < events.size(); i++) {
            projection.evolve(events.get(i), commit.from() + i, commit.at(), commit.by());
        }
    }

    /**
     * What subscribers missed, without checksums.
     *
     * @param retold each event as it may be told now
     */
    Topic.History history(String stream, UnaryOperator<ReportEvent> retold) {
        return (version, max) -> journal.stream(stream, version + 1, max).stream()
                .map(commit -> message(commit, version + 1, retold))
                .toList();
    }

    private CommitMessage message(Commit commit, long from, UnaryOperator<ReportEvent> retold) {
        List<ReportEvent> events = events(commit);
        List<ReportEvent> told = events.subList((int) Math.max(0, from - commit.from()), events.size()).stream()
                .map(retold)
                .toList();
        return CommitText.write(commit, told, Collections.nCopies(told.size(), null));
    }
}
