package roundtable.report.command;

import roundtable.report.ItemId;

/**
 * Declines or withdraws an attribution; it is forgotten for good. Possible at any time, of a submitted report too.
 */
public record MarkQuoteAnonymous(ItemId itemId) implements ReportCommand {}
