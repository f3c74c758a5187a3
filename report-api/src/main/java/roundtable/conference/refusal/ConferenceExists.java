package roundtable.conference.refusal;

import roundtable.refusal.RefusalKind;

/** A conference was created under this id before. */
public record ConferenceExists() implements ConferenceRefusal {
    @Override
    public String code() {
        return "conference-exists";
    }

    @Override
    public String sentence() {
        return "There is a conference with this id already.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
