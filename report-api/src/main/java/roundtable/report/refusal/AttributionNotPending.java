package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** Only what was asked for can be approved. */
public record AttributionNotPending() implements ReportRefusal {
    @Override
    public String code() {
        return "attribution-not-pending";
    }

    @Override
    public String sentence() {
        return "No attribution of this quote waits for approval. Request one first.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
