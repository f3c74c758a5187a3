package roundtable.closing.event;

import roundtable.report.ItemId;

/**
 * Something was not said in the hall after all.
 *
 * @param itemId of the script
 */
public record PointUnsaid(ItemId itemId) implements ClosingEvent {}
