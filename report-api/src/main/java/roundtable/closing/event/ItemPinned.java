package roundtable.closing.event;

import roundtable.closing.PinId;
import roundtable.report.ItemId;
import roundtable.report.ReportId;

/**
 * An item of a report was pinned. What it says is not repeated here: it is read from the report, and forgotten with it.
 *
 * @param version of the report
 */
public record ItemPinned(PinId pinId, ReportId reportId, ItemId itemId, long version) implements ClosingEvent {}
