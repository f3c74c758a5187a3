package roundtable.queries.report.board;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtable.access.Right;
import roundtable.closing.BoardId;
import roundtable.conference.ConferenceId;
import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.journal.Subscription;
import roundtable.journal.codec.EventCodec;
import roundtable.kit.session.Visitor;
import roundtable.queries.live.ConferenceTopicSource;
import roundtable.queries.live.Topic;
import roundtable.queries.report.LiveReports;
import roundtable.queries.report.dashboard.ConferenceStream;
import roundtable.queries.report.history.Histories;

/** The boards that somebody looks at, and the thread that tells of them. */
final class BoardTopics implements ConferenceTopicSource, AutoCloseable {
    static final String KIND = "board";
    private static final String EVERYBODY = "all of it";
    private static final long EVERY_MILLIS = 250;
    private static final Logger log = LoggerFactory.getLogger(BoardTopics.class);

    private final Journal journal;
    private final EventCodec codec;
    private final LiveReports reports;
    private final Histories histories;
    private final Map<ConferenceId, Board> shown = new ConcurrentHashMap<>();
    private final Subscription tail;
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("board-teller").factory());

    BoardTopics(Journal journal, EventCodec codec, LiveReports reports, Histories histories) {
        this.journal = journal;
        this.codec = codec;
        this.reports = reports;
        this.histories = histories;
        this.tail = journal.tail(journal.head(), this::hear);
        var unused = teller.scheduleWithFixedDelay(this::work, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Right right() {
        return Right.SEE_BOARD;
    }

    /** Whoever may see the board may read every report of the conference. */
    @Override
    public Object reach(Visitor visitor, ConferenceId conference) {
        return EVERYBODY;
    }

    @Override
    public Optional<Topic> find(Visitor visitor, ConferenceId conference) {
        return board(conference).map(Board::topic);
    }

    /** Nothing where there is no such conference. */
    Optional<Board> board(ConferenceId id) {
        Board known = shown.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        ConferenceStream conference = new ConferenceStream(journal, codec, id);
        return conference.readOn() == null
                ? Optional.empty()
                : Optional.of(shown.computeIfAbsent(id, fresh -> made(fresh, conference)));
    }

    private Board made(ConferenceId id, ConferenceStream conference) {
        BoardStream session = new BoardStream(journal, codec, new BoardId(id).toString());
        return new Board(id, session, conference, new Originals(reports, histories));
    }

    /** On the tail's thread, for every keystroke of everybody. */
    private void hear(Commit commit) {
        for (Board board : shown.values()) {
            board.hear(commit);
        }
    }

    private void work() {
        shown.forEach((id, board) -> {
            try {
                board.work();
            } catch (RuntimeException fault) {
                log.error("{} has a board that can't be told; who follows it comes back", id, fault);
                shown.remove(id, board);
                board.fail();
            }
            if (board.giveUp()) {
                shown.remove(id, board);
            }
        });
    }

    @Override
    public void close() {
        tail.close();
        teller.close();
    }
}
