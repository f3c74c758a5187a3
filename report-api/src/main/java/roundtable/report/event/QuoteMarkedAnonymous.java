package roundtable.report.event;

import roundtable.report.ItemId;

/**
 * An attribution was declined or withdrawn: the quote is anonymous, and who had been named is to be forgotten.
 */
public record QuoteMarkedAnonymous(ItemId itemId, int attribution) implements ForgettingEvent {}
