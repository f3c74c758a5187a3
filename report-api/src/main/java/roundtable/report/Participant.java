package roundtable.report;

/**
 * Somebody who takes part in a roundtable and whose name the report must not give away.
 *
 * @param name as the organiser lists it, in any order, with or without a title
 * @param affiliation ministry, organisation; may be empty
 */
public record Participant(String name, String affiliation) {}
