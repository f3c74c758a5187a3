package roundtable.access.event;

/**
 * Somebody took a copy along.
 *
 * @param version of the report in it
 * @param form of the copy, such as {@code trail.csv}
 */
public record ReportExported(long version, String form) implements AccessEvent {}
