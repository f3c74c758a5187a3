package roundtable.report;

/**
 * Somebody named in a report's header.
 *
 * @param name as it is to be printed
 * @param affiliation ministry, organisation; may be empty
 */
public record Person(String name, String affiliation) {}
