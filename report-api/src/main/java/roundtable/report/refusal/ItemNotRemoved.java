package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** Only a removed item can be restored. */
public record ItemNotRemoved() implements ReportRefusal {
    @Override
    public String code() {
        return "item-not-removed";
    }

    @Override
    public String sentence() {
        return "This entry was not removed, so there is nothing to restore.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
