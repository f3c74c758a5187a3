package roundtable.report.command;

/**
 * Submits the report, whose sections must all be final. For the rapporteur alone.
 */
public record SubmitReport() implements ReportCommand {}
