package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** No objective or goal has this number. */
public record TagUnknown() implements ReportRefusal {
    @Override
    public String code() {
        return "tag-unknown";
    }

    @Override
    public String sentence() {
        return "The objectives of the Global Compact for Migration are numbered 1 to 23, the Sustainable Development Goals 1 to 17.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
