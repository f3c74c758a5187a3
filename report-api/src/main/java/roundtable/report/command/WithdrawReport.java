package roundtable.report.command;

/**
 * Takes a submitted report back. For the rapporteur alone.
 */
public record WithdrawReport() implements ReportCommand {}
