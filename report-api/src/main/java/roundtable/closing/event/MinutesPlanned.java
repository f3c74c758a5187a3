package roundtable.closing.event;

import roundtable.report.ItemId;

/**
 * How long the chair speaks under a heading.
 *
 * @param itemId of the script
 */
public record MinutesPlanned(ItemId itemId, int minutes) implements ClosingEvent {}
