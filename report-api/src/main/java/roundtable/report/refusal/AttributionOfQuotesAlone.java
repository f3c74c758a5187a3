package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** Only a quote has a speaker. */
public record AttributionOfQuotesAlone() implements ReportRefusal {
    @Override
    public String code() {
        return "attribution-of-quotes-alone";
    }

    @Override
    public String sentence() {
        return "Only quotes are attributed to somebody.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
