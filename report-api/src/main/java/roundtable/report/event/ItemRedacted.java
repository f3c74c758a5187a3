package roundtable.report.event;

import roundtable.report.ItemId;
import roundtable.report.RedactionReason;

/**
 * An item is to be forgotten: its text, all that it ever was, its comments, tags and attributions.
 */
public record ItemRedacted(ItemId itemId, RedactionReason reason) implements ForgettingEvent {}
