package roundtable.closing.event;

import roundtable.report.ItemId;

/**
 * Something was said in the hall.
 *
 * @param itemId of the script
 */
public record PointSaid(ItemId itemId) implements ClosingEvent {}
