package roundtable.closing.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import roundtable.closing.BoardId;
import roundtable.closing.Departure;
import roundtable.report.ItemId;
import roundtable.report.ReportId;

/**
 * Takes off the board whatever is pinned of an item, because it may no longer be shown as it was. Follows from what happened to
 * the report; nobody asks for it.
 *
 * @param boardId the board of the report's conference
 * @param reportId the report
 * @param itemId its item
 * @param why what happened to it
 */
public record ReleasePins(
        @TargetAggregateIdentifier BoardId boardId, ReportId reportId, ItemId itemId, Departure why) {}
