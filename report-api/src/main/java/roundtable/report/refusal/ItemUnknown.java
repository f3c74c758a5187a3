package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** No item of the report has this id. */
public record ItemUnknown() implements ReportRefusal {
    @Override
    public String code() {
        return "item-unknown";
    }

    @Override
    public String sentence() {
        return "There is no such entry in this report.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.NOT_FOUND;
    }
}
