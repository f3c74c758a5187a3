package roundtable.access;

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
}
