package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** What can't be read can't be changed. */
public record ItemUnreadable() implements ReportRefusal {
    @Override
    public String code() {
        return "item-unreadable";
    }

    @Override
    public String sentence() {
        return "This entry can't be read any more, so it can't be changed. It can be redacted.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
