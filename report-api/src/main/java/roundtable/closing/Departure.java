package roundtable.closing;

/** Why a pin leaves the board without anybody taking it off; in JSON in kebab case. */
public enum Departure {
    /** What was pinned is to be forgotten. */
    REDACTED,
    /** The speaker no longer approves of being quoted by name. */
    APPROVAL_WITHDRAWN
}
