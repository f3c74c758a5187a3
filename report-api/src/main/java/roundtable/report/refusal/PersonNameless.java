package roundtable.report.refusal;

import roundtable.refusal.RefusalKind;

/** A person in the header needs a name. */
public record PersonNameless() implements ReportRefusal {
    @Override
    public String code() {
        return "person-nameless";
    }

    @Override
    public String sentence() {
        return "Give the name of the person, as it is to be printed.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
