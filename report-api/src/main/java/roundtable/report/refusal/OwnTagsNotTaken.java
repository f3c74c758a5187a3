package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** The report's template offers sets of tags, and takes nothing else. */
public record OwnTagsNotTaken() implements ReportRefusal {
    @Override
    public String code() {
        return "own-tags-not-taken";
    }

    @Override
    public String sentence() {
        return "The template of this report takes no tags in words of your own. Choose one that it offers.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
