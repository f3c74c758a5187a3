package roundtable.report.command;

import roundtable.report.ItemId;

/**
 * Removes an item; it can be restored.
 */
public record RemoveItem(ItemId itemId) implements ReportCommand {}
