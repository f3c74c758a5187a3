package roundtable.closing;

import java.util.Optional;
import roundtable.conference.ConferenceId;

/**
 * Names the board of a conference's closing session: each conference has one.
 *
 * @param conference whose closing session it is
 */
public record BoardId(ConferenceId conference) {
    private static final String PREFIX = "board:";

    /**
     * Names the board of a conference that can have one.
     *
     * @throws roundtable.refusal.RefusedException {@code id-malformed} where the conference's id is over 57 characters long
     */
    public BoardId {
        Script.of(conference); // A board without a script could never be written on.
    }

    /** The board of a conference; nothing where it can have none. */
    public static Optional<BoardId> find(ConferenceId conference) {
        return Script.isPossible(conference) ? Optional.of(new BoardId(conference)) : Optional.empty();
    }

    /** The board whose stream that is; nothing where it is no board's. */
    public static Optional<BoardId> ofStream(String stream) {
        return stream.startsWith(PREFIX) ? find(new ConferenceId(stream.substring(PREFIX.length()))) : Optional.empty();
    }

    /** The name of its stream in the journal, and of its topic in live views: {@code board:} and the conference's id. */
    @Override
    public String toString() {
        return PREFIX + conference.value();
    }
}
