package roundtable.closing.command;

import roundtable.report.ItemId;

/**
 * Plans how long the chair speaks under a heading.
 *
 * @param itemId of the script
 * @param minutes from 0 to 600
 */
public record PlanMinutes(ItemId itemId, int minutes) implements ClosingCommand {}
