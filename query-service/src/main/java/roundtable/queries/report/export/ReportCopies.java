package roundtable.queries.report.export;

import roundtable.closing.Script;
import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.queries.report.Audience;
import roundtable.queries.report.LiveReports;
import roundtable.queries.report.ReportView;
import roundtable.queries.report.board.RunningOrders;
import roundtable.report.ReportId;

/** Reads reports as copies of them say them; a script with what is pinned in it. */
public final class ReportCopies {
    private final LiveReports reports;
    private final Journal journal;
    private final RunningOrders scripts;

    ReportCopies(LiveReports reports, Journal journal, RunningOrders scripts) {
        this.reports = reports;
        this.journal = journal;
        this.scripts = scripts;
    }

    /** The report as it stands. */
    ReportCopy of(ReportId id, Audience audience) {
        return of(reports.view(id, -1).seenBy(audience));
    }

    /** The report with all that is in its stream by now, also what this process has yet to hear, as anybody may see it. */
    public ReportCopy ofAllThatIsStored(ReportId id) {
        return of(reports.view(id, journal.lastVersion(id.toString())).seenBy(Audience.OTHERS));
    }

    private ReportCopy of(ReportView view) {
        Commit commit = journal.stream(view.id().toString(), view.version(), 1).getFirst();
        ReportView whole = Script.is(view.id()) ? scripts.filled(view) : view;
        return ReportCopy.of(whole, commit.at(), commit.hash().toString());
    }
}
