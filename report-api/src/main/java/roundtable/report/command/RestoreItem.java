package roundtable.report.command;

import roundtable.report.ItemId;

/**
 * Puts a removed item back where it stood.
 */
public record RestoreItem(ItemId itemId) implements ReportCommand {}
