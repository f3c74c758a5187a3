package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** A redacted item stays as it is. */
public record ItemRedactedForGood() implements ReportRefusal {
    @Override
    public String code() {
        return "item-redacted";
    }

    @Override
    public String sentence() {
        return "This entry was redacted for good.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
