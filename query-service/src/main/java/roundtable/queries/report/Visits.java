package roundtable.queries.report;

import roundtable.access.Actor;
import roundtable.report.ReportId;

/** Is told who gets to see a report. */
public interface Visits {
    /** Somebody is shown a report at that version; returns at once. */
    void visited(Actor visitor, ReportId report, long version);
}
