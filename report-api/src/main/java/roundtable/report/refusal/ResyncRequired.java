package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** The edit was made on a revision that is too old to map from. */
public record ResyncRequired() implements ReportRefusal {
    @Override
    public String code() {
        return "resync-required";
    }

    @Override
    public String sentence() {
        return "This text has changed too much since. Load it again; what you wrote can then be applied anew.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
