package roundtable.access;

import java.util.Arrays;
import java.util.Locale;

/** What somebody is at a conference; in JSON in kebab case ({@code note-taker}). */
public enum Role {
    ORGANISER,
    RAPPORTEUR,
    NOTE_TAKER,
    CHAIR,
    AUDITOR,
    READER;

    /** Whether this role writes reports. */
    public boolean edits() {
        return this == RAPPORTEUR || this == NOTE_TAKER;
    }

    /** As in JSON and in the journal: {@code note-taker}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The role of that code.
     *
     * @throws IllegalArgumentException there is none
     */
    public static Role of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no role " + code));
    }
}
