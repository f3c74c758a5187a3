package roundtable.report.event;

/**
 * A submitted report was taken back.
 */
public record ReportWithdrawn() implements ReportEvent {}
