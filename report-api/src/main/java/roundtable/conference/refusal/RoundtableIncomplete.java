package roundtable.conference.refusal;

import roundtable.refusal.RefusalKind;

/** A roundtable needs a code and a title. */
public record RoundtableIncomplete() implements ConferenceRefusal {
    @Override
    public String code() {
        return "roundtable-incomplete";
    }

    @Override
    public String sentence() {
        return "Give the roundtable a code, such as 3.1, and a title.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
