package roundtable.conference.refusal;

import roundtable.refusal.RefusalKind;

/** A conference needs a name. */
public record ConferenceNameless() implements ConferenceRefusal {
    @Override
    public String code() {
        return "conference-nameless";
    }

    @Override
    public String sentence() {
        return "Give the conference a name.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
