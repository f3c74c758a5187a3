package roundtable.conference.refusal;

import roundtable.refusal.RefusalKind;

/** Another roundtable of the conference has this code. */
public record CodeTaken() implements ConferenceRefusal {
    @Override
    public String code() {
        return "code-taken";
    }

    @Override
    public String sentence() {
        return "Another roundtable of this conference has this code. Give it one of its own.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
