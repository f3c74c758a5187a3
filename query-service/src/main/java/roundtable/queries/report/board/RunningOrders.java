package roundtable.queries.report.board;

import roundtable.queries.report.ReportView;

/** Scripts as they are read out: what is pinned stands in its place. For those who make copies. */
public final class RunningOrders {
    private final BoardTopics boards;

    RunningOrders(BoardTopics boards) {
        this.boards = boards;
    }

    /** The script with the words of its pins, each tagged with the code of its roundtable; the chair's notes to them are left out. */
    public ReportView filled(ReportView script) {
        return boards.board(script.conferenceId())
                .map(board -> board.filled(script))
                .orElse(script);
    }
}
