package roundtable.queries.report.board;

import java.util.Map;
import roundtable.queries.report.ReportView;
import roundtable.report.ReportId;

/** Scripts as they are read out: what is pinned stands in its place. For those who make copies. */
public final class RunningOrders {
    private final BoardTopics boards;

    RunningOrders(BoardTopics boards) {
        this.boards = boards;
    }

    /** The script with the words of its pins, each tagged with the code of its roundtable; the chair's notes to them are left out. */
    public Filled filled(ReportView script) {
        return boards.board(script.conferenceId())
                .map(board -> board.filled(script))
                .orElse(new Filled(script, Map.of()));
    }

    /**
     * A script with what is pinned in it.
     *
     * @param pinned reports of which something is in it, at the latest version of it that is
     */
    public record Filled(ReportView script, Map<ReportId, Long> pinned) {}
}
