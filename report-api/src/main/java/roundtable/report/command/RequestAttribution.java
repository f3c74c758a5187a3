package roundtable.report.command;

import roundtable.report.ItemId;

/**
 * Asks for leave to name who said a quote.
 *
 * @param attribution the number that it gets: one more than the quote has had
 * @param affiliation of the speaker; may be empty
 * @param how the speaker will be asked; may be empty
 */
public record RequestAttribution(ItemId itemId, int attribution, String speaker, String affiliation, String how)
        implements ReportCommand {}
