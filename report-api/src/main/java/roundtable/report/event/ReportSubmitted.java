package roundtable.report.event;

/**
 * The report was submitted.
 */
public record ReportSubmitted() implements ReportEvent {}
