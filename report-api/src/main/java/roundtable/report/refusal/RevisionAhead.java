package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/**
 * The edit claims a revision that does not exist yet.
 *
 * @param current the revision of the item
 */
public record RevisionAhead(long current) implements ReportRefusal {
    @Override
    public String code() {
        return "revision-ahead";
    }

    @Override
    public String sentence() {
        return "This edit is made on a later version of the text than the one there is, " + current
                + ". Load the text again.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
