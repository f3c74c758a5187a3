package roundtable.report.event;

import roundtable.report.ItemId;

/**
 * A removed item stands again where it stood.
 */
public record ItemRestored(ItemId itemId) implements ReportEvent {}
