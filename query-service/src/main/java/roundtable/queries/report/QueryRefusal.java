package roundtable.queries.report;

import roundtable.refusal.Reason;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** Why a report can't be shown. */
public final class QueryRefusal {
    public static final Refusal REPORT_UNKNOWN = new Reason(
            "report-unknown", "There is no such report. It may not have been opened yet.", RefusalKind.NOT_FOUND);
    public static final Refusal NOT_THERE_YET = new Reason(
            "not-there-yet",
            "That version of the report has not arrived here yet. Try again in a moment.",
            RefusalKind.UNAVAILABLE);

    private QueryRefusal() {}
}
