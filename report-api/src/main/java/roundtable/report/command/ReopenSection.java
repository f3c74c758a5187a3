package roundtable.report.command;

/**
 * Opens a final section again. For the rapporteur alone.
 */
public record ReopenSection(String section) implements ReportCommand {}
