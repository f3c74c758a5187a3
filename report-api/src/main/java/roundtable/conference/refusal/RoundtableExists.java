package roundtable.conference.refusal;

import roundtable.refusal.RefusalKind;

/** Another roundtable of the conference has this report. */
public record RoundtableExists() implements ConferenceRefusal {
    @Override
    public String code() {
        return "roundtable-exists";
    }

    @Override
    public String sentence() {
        return "There is a roundtable with this id in the conference already.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
