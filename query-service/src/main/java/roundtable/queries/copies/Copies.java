package roundtable.queries.copies;

import roundtable.access.Actor;
import roundtable.report.ReportId;

/** Is told who takes a copy of a report along. */
public interface Copies {
    /**
     * Notes it; whoever hands the copy out waits for that, before the first byte.
     *
     * @param version of the report in it
     * @param form of the copy, such as {@code trail.csv}
     */
    void exported(Actor actor, ReportId report, long version, String form);
}
