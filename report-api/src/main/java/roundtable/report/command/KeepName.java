package roundtable.report.command;

import roundtable.report.ItemId;

/**
 * Decides that words of an item, which look like a participant's name, may stay.
 *
 * @param text the words as they stand in the item
 */
public record KeepName(ItemId itemId, String text) implements ReportCommand {}
