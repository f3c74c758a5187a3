package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** A submitted report refuses everything but its withdrawal. */
public record ReportAlreadySubmitted() implements ReportRefusal {
    @Override
    public String code() {
        return "report-submitted";
    }

    @Override
    public String sentence() {
        return "The report is submitted. The rapporteur can withdraw it, then it can be changed again.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
