package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** No set of tags of the report's template holds this one. */
public record TagUnknown() implements ReportRefusal {
    @Override
    public String code() {
        return "tag-unknown";
    }

    @Override
    public String sentence() {
        return "The template of this report has no such tag. Choose one of its own.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
