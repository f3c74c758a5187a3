package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** An approval was given by somebody. */
public record ApproverNameless() implements ReportRefusal {
    @Override
    public String code() {
        return "approver-nameless";
    }

    @Override
    public String sentence() {
        return "Say who approved.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
