package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/**
 * The report has as many items as one may have, removed ones counted.
 *
 * @param most items of a report
 */
public record ReportFull(int most) implements ReportRefusal {
    @Override
    public String code() {
        return "report-full";
    }

    @Override
    public String sentence() {
        return "This report has " + most + " items, removed ones counted. It cannot take more.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.TOO_LARGE;
    }
}
