package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** A heading has level 1, 2 or 3. */
public record HeadingLevelUnknown() implements ReportRefusal {
    @Override
    public String code() {
        return "heading-level-unknown";
    }

    @Override
    public String sentence() {
        return "A heading has level 1, 2 or 3.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
