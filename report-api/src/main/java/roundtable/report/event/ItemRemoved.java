package roundtable.report.event;

import roundtable.report.ItemId;

/**
 * An item was removed; its place is kept.
 */
public record ItemRemoved(ItemId itemId) implements ReportEvent {}
