package roundtable.queries.report.board;

import java.util.Optional;
import roundtable.access.Right;
import roundtable.closing.BoardId;
import roundtable.conference.ConferenceId;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;
import roundtable.kit.session.Visitor;
import roundtable.queries.live.ConferenceTopicSource;
import roundtable.queries.live.Teller;
import roundtable.queries.live.Topic;
import roundtable.queries.report.LiveReports;
import roundtable.queries.report.dashboard.ConferenceStream;
import roundtable.queries.report.history.Histories;

/** The boards that somebody looks at. */
final class BoardTopics implements ConferenceTopicSource, AutoCloseable {
    static final String KIND = "board";
    private static final String EVERYBODY = "all of it";

    private final Journal journal;
    private final EventCodec codec;
    private final LiveReports reports;
    private final Histories histories;
    private final Teller<Board> boards;

    BoardTopics(Journal journal, EventCodec codec, LiveReports reports, Histories histories) {
        this.journal = journal;
        this.codec = codec;
        this.reports = reports;
        this.histories = histories;
        this.boards = new Teller<>(KIND, journal);
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
        return boards.find(id, () -> made(id));
    }

    private Optional<Board> made(ConferenceId id) {
        ConferenceStream conference = new ConferenceStream(journal, codec, id);
        BoardStream session = new BoardStream(journal, codec, new BoardId(id).toString());
        return conference.readOn() == null
                ? Optional.empty()
                : Optional.of(new Board(
                        id,
                        session,
                        conference,
                        new Originals(reports, histories, report -> journal.lastVersion(report.toString()))));
    }

    @Override
    public void close() {
        boards.close();
    }
}
