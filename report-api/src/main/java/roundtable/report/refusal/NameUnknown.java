package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** Only words that stand there can be kept. */
public record NameUnknown() implements ReportRefusal {
    @Override
    public String code() {
        return "name-unknown";
    }

    @Override
    public String sentence() {
        return "There are no such words in this entry.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
