package roundtable.queries.report.board;

import java.util.List;
import roundtable.closing.event.ClosingEvent;
import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;
import roundtable.queries.report.Stamp;

/** A closing session's events, read as far as they go. */
final class BoardStream {
    private static final int PAGE = 256;

    private final Journal journal;
    private final EventCodec codec;
    private final String stream;
    private final BoardProjection projection = new BoardProjection();

    BoardStream(Journal journal, EventCodec codec, String stream) {
        this.journal = journal;
        this.codec = codec;
        this.stream = stream;
    }

    /** The session by all that happened to it so far. */
    BoardProjection readOn() {
        List<Commit> page;
        do {
            page = journal.stream(stream, projection.version() + 1, PAGE);
            page.forEach(this::take);
        } while (page.size() == PAGE);
        return projection;
    }

    private void take(Commit commit) {
        Stamp stamp = new Stamp(commit.by(), commit.at());
        for (int i = 0; i < commit.events().size(); i++) {
            ClosingEvent event =
                    (ClosingEvent) codec.payloadOf(stream, commit.events().get(i));
            projection.evolve(event, commit.from() + i, stamp);
        }
    }
}
