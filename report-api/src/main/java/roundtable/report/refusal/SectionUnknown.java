package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** No section of the template has this key. */
public record SectionUnknown() implements ReportRefusal {
    @Override
    public String code() {
        return "section-unknown";
    }

    @Override
    public String sentence() {
        return "The template of this report has no such section.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.NOT_FOUND;
    }
}
