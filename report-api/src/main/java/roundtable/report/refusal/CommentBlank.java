package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** A comment says something. */
public record CommentBlank() implements ReportRefusal {
    @Override
    public String code() {
        return "comment-blank";
    }

    @Override
    public String sentence() {
        return "A comment cannot be empty.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
