package roundtable.report.command;

import roundtable.report.ItemId;
import roundtable.report.Tag;

/**
 * Takes a tag off an item; one that it has not changes nothing.
 */
public record UntagItem(ItemId itemId, Tag tag) implements ReportCommand {}
