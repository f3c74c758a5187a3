package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** Somebody removed the item. */
public record ItemGone() implements ReportRefusal {
    @Override
    public String code() {
        return "item-removed";
    }

    @Override
    public String sentence() {
        return "This entry was removed. Restore it first to change it.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
