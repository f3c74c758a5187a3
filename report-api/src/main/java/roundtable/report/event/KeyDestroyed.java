package roundtable.report.event;

/**
 * The keys of what was to be forgotten are destroyed.
 *
 * @param epoch the epoch of the report's keys that ended with it
 */
public record KeyDestroyed(String epoch) implements ReportEvent {}
