package roundtable.report.event;

/**
 * A final section is open again.
 */
public record SectionReopened(String section) implements ReportEvent {}
