package roundtable.queries.audit;

import roundtable.refusal.Reason;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** Why something about proofs can't be shown or done. */
final class AuditRefusal {
    static final Refusal REPORT_UNKNOWN = new Reason(
            "report-unknown", "There is no such report. It may not have been opened yet.", RefusalKind.NOT_FOUND);
    static final Refusal CHECKPOINT_UNKNOWN =
            new Reason("checkpoint-unknown", "There is no checkpoint of that number.", RefusalKind.NOT_FOUND);
    static final Refusal TRAIL_UNREADABLE = new Reason(
            "trail-unreadable",
            "A part of this report's stored trail can't be read any more, so it can't be exported. The check of its chain"
                    + " says where.",
            RefusalKind.CONFLICT);
    static final Refusal SIGNING_KEY_LOST = new Reason(
            "signing-key-lost",
            "The key that signs checkpoints is not in the database any more. Tell the person who runs this installation.",
            RefusalKind.CONFLICT);

    private AuditRefusal() {}
}
