package roundtable.queries.report.history;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an entry of the trail says; in JSON in kebab case. */
public enum EntryKind {
    OPENED,
    RAPPORTEUR_ASSIGNED,
    NOTE_TAKER_ASSIGNED,
    ADDED,
    TYPED,
    MOVED,
    REMOVED,
    RESTORED,
    TAGGED,
    UNTAGGED,
    COMMENTED,
    COMMENT_RESOLVED,
    SECTION_FINALISED,
    SECTION_REOPENED,
    SUBMITTED,
    WITHDRAWN,
    ATTRIBUTION_REQUESTED,
    ATTRIBUTION_APPROVED,
    QUOTE_ANONYMOUS,
    REDACTED,
    PARTICIPANTS_GIVEN,
    NAME_KEPT,
    KEY_DESTROYED,
    SIGNED_IN,
    EXPORTED,
    // What is done to a board; all that follow are.
    BOARD_BEGUN,
    PINNED,
    UNPINNED,
    PIN_RELEASED,
    WORDING_TAKEN,
    WORDING_KEPT,
    SAID,
    UNSAID,
    MINUTES_PLANNED,
    SPEECH_PLANNED;

    /** As in JSON: {@code section-finalised}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static EntryKind read(String word) {
        return of(word).orElseThrow(() -> new IllegalArgumentException("No kind of entry: " + word));
    }

    static Optional<EntryKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** Whether it was done to a board: it says which point, and none of its words, so nothing of it is ever forgotten. */
    public boolean isOfBoard() {
        return compareTo(BOARD_BEGUN) >= 0;
    }

    /** Whether the time line marks it. */
    public boolean isMarked() {
        return switch (this) {
            case OPENED, SECTION_FINALISED, SECTION_REOPENED, SUBMITTED, WITHDRAWN, QUOTE_ANONYMOUS, REDACTED -> true;
            default -> false;
        };
    }
}
