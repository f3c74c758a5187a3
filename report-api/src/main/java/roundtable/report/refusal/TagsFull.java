package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/**
 * The item has as many tags as one may have.
 *
 * @param most tags of an item
 */
public record TagsFull(int most) implements ReportRefusal {
    @Override
    public String code() {
        return "tags-full";
    }

    @Override
    public String sentence() {
        return "This entry has " + most + " tags. Take one off first.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.TOO_LARGE;
    }
}
