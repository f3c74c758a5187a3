package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** No comment on that item has this id. */
public record CommentUnknown() implements ReportRefusal {
    @Override
    public String code() {
        return "comment-unknown";
    }

    @Override
    public String sentence() {
        return "There is no such comment on this entry.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.NOT_FOUND;
    }
}
