package roundtable.queries.report.export;

import java.util.Map;
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

    /**
     * What is taken along.
     *
     * @param pinned of a script, reports of which something is in it, at the latest version of it that is
     */
    record Taken(ReportCopy copy, Map<ReportId, Long> pinned) {}

    /** The report as it stands. */
    Taken of(ReportId id, Audience audience) {
        ReportView view = reports.view(id, -1).seenBy(audience);
        if (!Script.is(id)) {
            return new Taken(of(view, view), Map.of());
        }
        RunningOrders.Filled filled = scripts.filled(view);
        return new Taken(of(view, filled.script()), filled.pinned());
    }

    /** The report with all that is in its stream by now, also what this process has yet to hear, as anybody may see it. */
    public ReportCopy ofAllThatIsStored(ReportId id) {
        ReportView view = reports.view(id, journal.lastVersion(id.toString())).seenBy(Audience.OTHERS);
        return of(view, view);
    }

    private ReportCopy of(ReportView view, ReportView whole) {
        Commit commit = journal.stream(view.id().toString(), view.version(), 1).getFirst();
        return ReportCopy.of(whole, commit.at(), commit.hash().toString());
    }
}
