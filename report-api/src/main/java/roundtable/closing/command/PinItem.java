package roundtable.closing.command;

import roundtable.closing.PinId;
import roundtable.report.ItemId;
import roundtable.report.ReportId;

/**
 * Pins an item of a report to the board, as it was at one version. It is gathered there until the script has a place for it.
 *
 * @param pinId the new pin
 * @param reportId of a report of this conference
 * @param itemId what is pinned
 * @param version of the report, as the chair saw it
 */
public record PinItem(PinId pinId, ReportId reportId, ItemId itemId, long version) implements ClosingCommand {}
