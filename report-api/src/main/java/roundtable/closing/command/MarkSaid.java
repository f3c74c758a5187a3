package roundtable.closing.command;

import roundtable.report.ItemId;

/**
 * Marks that something was said in the hall.
 *
 * @param itemId of the script
 */
public record MarkSaid(ItemId itemId) implements ClosingCommand {}
