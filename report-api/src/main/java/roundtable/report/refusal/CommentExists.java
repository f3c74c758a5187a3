package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** A comment with this id was made before. */
public record CommentExists() implements ReportRefusal {
    @Override
    public String code() {
        return "comment-exists";
    }

    @Override
    public String sentence() {
        return "There is a comment with this id in this report already.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
