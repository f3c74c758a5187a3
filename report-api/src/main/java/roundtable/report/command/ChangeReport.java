package roundtable.report.command;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import roundtable.report.ReportId;

/**
 * Commands to one report, applied in order as one commit, or not at all.
 *
 * @param reportId the report
 * @param commands one or more
 */
public record ChangeReport(@TargetAggregateIdentifier ReportId reportId, List<ReportCommand> commands) {}
