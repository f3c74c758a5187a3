package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** No report has this id. */
public record ReportUnknown() implements ReportRefusal {
    @Override
    public String code() {
        return "report-unknown";
    }

    @Override
    public String sentence() {
        return "There is no such report.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.NOT_FOUND;
    }
}
