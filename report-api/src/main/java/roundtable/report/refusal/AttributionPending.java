package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** One attribution at a time. */
public record AttributionPending() implements ReportRefusal {
    @Override
    public String code() {
        return "attribution-pending";
    }

    @Override
    public String sentence() {
        return "An attribution of this quote waits for approval. Approve it, or mark the quote anonymous, first.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
