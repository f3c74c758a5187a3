package roundtable.report.event;

import roundtable.report.ItemId;
import roundtable.report.Tag;

/**
 * An item got a tag.
 */
public record ItemTagged(ItemId itemId, Tag tag) implements ReportEvent {}
