package roundtable.report;

/**
 * Somebody who takes part in a roundtable.
 *
 * @param affiliation may be empty
 */
public record Participant(String name, String affiliation) {}
