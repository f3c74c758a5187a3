package roundtable.access.event;

/**
 * Somebody opened a report, for the first time in a while.
 *
 * @param version of the report that they saw
 */
public record ReportSignedIn(long version) implements AccessEvent {}
