package roundtable.queries.report.export;

import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.queries.report.Audience;
import roundtable.queries.report.LiveReports;
import roundtable.queries.report.ReportView;
import roundtable.report.ReportId;

/** Reads reports as copies of them say them. */
public final class ReportCopies {
    private final LiveReports reports;
    private final Journal journal;

    ReportCopies(LiveReports reports, Journal journal) {
        this.reports = reports;
        this.journal = journal;
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
        return ReportCopy.of(view, commit.at(), commit.hash().toString());
    }
}
