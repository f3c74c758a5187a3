package roundtable.report.event;

import roundtable.report.ItemId;
import roundtable.report.Tag;

/**
 * An item lost a tag.
 */
public record ItemUntagged(ItemId itemId, Tag tag) implements ReportEvent {}
