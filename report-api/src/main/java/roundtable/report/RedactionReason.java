package roundtable.report;

/** Why an item was redacted; in JSON in kebab case. A choice, for words of one's own might say what is to be forgotten. */
public enum RedactionReason {
    NAMES_A_PERSON,
    SAID_IN_CONFIDENCE,
    ASKED_TO,
    OTHER
}
