package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** What is known of the quote's speaker has changed since: leave that one person gave must not name another. */
public record AttributionOutdated() implements ReportRefusal {
    @Override
    public String code() {
        return "attribution-outdated";
    }

    @Override
    public String sentence() {
        return "Meanwhile somebody else was asked about this quote, or declined. Look at the quote again.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
