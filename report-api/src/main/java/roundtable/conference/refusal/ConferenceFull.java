package roundtable.conference.refusal;

import roundtable.refusal.RefusalKind;

/**
 * The conference has as many roundtables as one may have.
 *
 * @param most roundtables of a conference
 */
public record ConferenceFull(int most) implements ConferenceRefusal {
    @Override
    public String code() {
        return "conference-full";
    }

    @Override
    public String sentence() {
        return "This conference has " + most + " roundtables. It cannot take more.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.TOO_LARGE;
    }
}
