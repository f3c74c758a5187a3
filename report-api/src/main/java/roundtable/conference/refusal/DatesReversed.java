package roundtable.conference.refusal;

import roundtable.refusal.RefusalKind;

/** The last day lies before the first. */
public record DatesReversed() implements ConferenceRefusal {
    @Override
    public String code() {
        return "dates-reversed";
    }

    @Override
    public String sentence() {
        return "The last day of the conference is before its first day.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
