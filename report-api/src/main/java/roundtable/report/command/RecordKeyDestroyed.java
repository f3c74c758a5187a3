package roundtable.report.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import roundtable.report.ReportId;

/**
 * Records that an epoch of a report's keys was destroyed.
 *
 * @param epoch its id
 */
public record RecordKeyDestroyed(@TargetAggregateIdentifier ReportId reportId, String epoch) {}
