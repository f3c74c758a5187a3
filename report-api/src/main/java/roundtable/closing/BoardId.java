package roundtable.closing;

import roundtable.conference.ConferenceId;

/**
 * Names the board of a conference's closing session: each conference has one.
 *
 * @param conference whose closing session it is
 */
public record BoardId(ConferenceId conference) {
    /**
     * Names the board of a conference that can have one.
     *
     * @throws roundtable.refusal.RefusedException {@code id-malformed} where the conference's id is over 57 characters long
     */
    public BoardId {
        Script.of(conference); // A board without a script could never be written on.
    }

    /** The name of its stream in the journal, and of its topic in live views: {@code board:} and the conference's id. */
    @Override
    public String toString() {
        return "board:" + conference.value();
    }
}
