package roundtable.queries.report.history;

import roundtable.refusal.Reason;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** Why the past can't be shown. */
final class HistoryRefusal {
    static final Refusal VERSION_UNKNOWN = new Reason(
            "version-unknown",
            "The report has no such version, or had not begun at that moment.",
            RefusalKind.NOT_FOUND);
    static final Refusal FILTER_INVALID =
            new Reason("filter-invalid", "What the trail is filtered by is not of its form.", RefusalKind.MALFORMED);

    private HistoryRefusal() {}
}
