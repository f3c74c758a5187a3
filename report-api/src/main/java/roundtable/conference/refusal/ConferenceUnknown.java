package roundtable.conference.refusal;

import roundtable.refusal.RefusalKind;

/** No conference has this id. */
public record ConferenceUnknown() implements ConferenceRefusal {
    @Override
    public String code() {
        return "conference-unknown";
    }

    @Override
    public String sentence() {
        return "There is no such conference.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.NOT_FOUND;
    }
}
