package roundtable.closing.command;

import roundtable.report.ItemId;

/**
 * Takes {@link MarkSaid} back.
 *
 * @param itemId of the script
 */
public record MarkUnsaid(ItemId itemId) implements ClosingCommand {}
