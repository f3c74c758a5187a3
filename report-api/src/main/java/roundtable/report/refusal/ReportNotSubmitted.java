package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** Only what was submitted can be withdrawn. */
public record ReportNotSubmitted() implements ReportRefusal {
    @Override
    public String code() {
        return "report-not-submitted";
    }

    @Override
    public String sentence() {
        return "The report is not submitted, so there is nothing to withdraw.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
