package roundtable.queries.report.export.many;

import roundtable.refusal.Reason;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** Why a copy of several reports is not made, or not handed out. */
final class CopyRefusal {
    static final Refusal OF_NOTHING = new Reason(
            "copy-of-nothing",
            "There is nothing to take along: no report was chosen, or there is none yet that you may read.",
            RefusalKind.CONFLICT);
    static final Refusal REPORT_UNKNOWN = new Reason(
            "copy-report-unknown",
            "One of the chosen reports is not there: it is of another conference, not opened yet, or not yours to read.",
            RefusalKind.NOT_FOUND);
    static final Refusal TOO_MANY = new Reason(
            "copies-too-many",
            "You have several copies under way or ready already. Fetch or remove one of them first.",
            RefusalKind.CONFLICT);
    static final Refusal BUSY = new Reason(
            "copies-busy",
            "Many copies are being made for others already. Try again in a minute.",
            RefusalKind.UNAVAILABLE);
    static final Refusal UNKNOWN =
            new Reason("copy-unknown", "There is no such copy, or it is somebody else's.", RefusalKind.NOT_FOUND);
    static final Refusal NOT_READY =
            new Reason("copy-not-ready", "This copy is still being made.", RefusalKind.CONFLICT);
    static final Refusal GONE = new Reason(
            "copy-gone",
            "This copy is not there any more: each is handed out once, and dropped after some minutes or when something"
                    + " in its reports is forgotten. Ask for it again.",
            RefusalKind.GONE);

    private CopyRefusal() {}
}
