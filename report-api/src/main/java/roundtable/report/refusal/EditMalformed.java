package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** An edit without changes, or numbers below zero. */
public record EditMalformed() implements ReportRefusal {
    @Override
    public String code() {
        return "edit-malformed";
    }

    @Override
    public String sentence() {
        return "An edit needs at least one change, a revision and a sequence number from 0.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
