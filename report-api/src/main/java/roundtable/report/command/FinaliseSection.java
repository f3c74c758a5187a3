package roundtable.report.command;

/**
 * Declares a section final: it refuses every edit until it is reopened. For the rapporteur alone.
 */
public record FinaliseSection(String section) implements ReportCommand {}
