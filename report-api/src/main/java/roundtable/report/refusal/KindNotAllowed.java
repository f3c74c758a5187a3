package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** The template does not have this kind of item in that section. */
public record KindNotAllowed() implements ReportRefusal {
    @Override
    public String code() {
        return "kind-not-allowed";
    }

    @Override
    public String sentence() {
        return "The template does not allow this kind of entry in that section.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
