package roundtable.conference.refusal;

import roundtable.refusal.RefusalKind;

/** The conference has no roundtable with that report. */
public record RoundtableUnknown() implements ConferenceRefusal {
    @Override
    public String code() {
        return "roundtable-unknown";
    }

    @Override
    public String sentence() {
        return "This conference has no roundtable with that report.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.NOT_FOUND;
    }
}
