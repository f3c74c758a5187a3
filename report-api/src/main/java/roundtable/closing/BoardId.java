package roundtable.closing;

import roundtable.conference.ConferenceId;

/**
 * Names the board of a conference's closing session: each conference has one.
 *
 * @param conference whose closing session it is
 */
public record BoardId(ConferenceId conference) {
    /** The name of its stream in the journal, and of its topic in live views: {@code board:} and the conference's id. */
    @Override
    public String toString() {
        return "board:" + conference.value();
    }
}
