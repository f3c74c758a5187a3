package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** A report was opened under this id before. */
public record ReportExists() implements ReportRefusal {
    @Override
    public String code() {
        return "report-exists";
    }

    @Override
    public String sentence() {
        return "There is a report with this id already.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
