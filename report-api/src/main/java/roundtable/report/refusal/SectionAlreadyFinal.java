package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** Somebody finalised the section before. */
public record SectionAlreadyFinal() implements ReportRefusal {
    @Override
    public String code() {
        return "section-already-final";
    }

    @Override
    public String sentence() {
        return "This section is final already.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
