package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** An item with this id was added before. */
public record ItemExists() implements ReportRefusal {
    @Override
    public String code() {
        return "item-exists";
    }

    @Override
    public String sentence() {
        return "There is an entry with this id in this report already.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
