package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** Only a final section can be reopened. */
public record SectionNotFinal() implements ReportRefusal {
    @Override
    public String code() {
        return "section-not-final";
    }

    @Override
    public String sentence() {
        return "This section is not final, so there is nothing to reopen.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
