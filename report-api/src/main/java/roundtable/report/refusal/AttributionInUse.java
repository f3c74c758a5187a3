package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** An approved attribution is withdrawn before another one. */
public record AttributionInUse() implements ReportRefusal {
    @Override
    public String code() {
        return "attribution-approved";
    }

    @Override
    public String sentence() {
        return "This quote is attributed with approval. Mark it anonymous first.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
