package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/**
 * The item has as many comments as one may have.
 *
 * @param most comments on an item
 */
public record CommentsFull(int most) implements ReportRefusal {
    @Override
    public String code() {
        return "comments-full";
    }

    @Override
    public String sentence() {
        return "This entry has " + most + " comments. It cannot take more.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.TOO_LARGE;
    }
}
