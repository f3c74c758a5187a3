package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** A settled thread takes no more replies. */
public record ThreadResolved() implements ReportRefusal {
    @Override
    public String code() {
        return "thread-resolved";
    }

    @Override
    public String sentence() {
        return "This discussion is settled. Start a new comment instead.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
