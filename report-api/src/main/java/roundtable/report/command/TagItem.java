package roundtable.report.command;

import roundtable.report.ItemId;
import roundtable.report.Tag;

/**
 * Tags an item; a tag that it has already changes nothing.
 */
public record TagItem(ItemId itemId, Tag tag) implements ReportCommand {}
