package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** A final section refuses every edit. */
public record SectionFinal() implements ReportRefusal {
    @Override
    public String code() {
        return "section-final";
    }

    @Override
    public String sentence() {
        return "This section is final. Ask the rapporteur to reopen it.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
