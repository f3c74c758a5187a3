package roundtable.queries.conference;

import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** No conference has this id. */
record ConferenceUnknown() implements Refusal {
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
