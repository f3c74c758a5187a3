package roundtable.report.event;

/**
 * A section is final.
 */
public record SectionFinalised(String section) implements ReportEvent {}
