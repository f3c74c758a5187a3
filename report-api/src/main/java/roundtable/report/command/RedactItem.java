package roundtable.report.command;

import roundtable.report.ItemId;
import roundtable.report.RedactionReason;

/**
 * Forgets an item for good. Possible at any time, of a submitted report too. For the rapporteur and the organiser.
 */
public record RedactItem(ItemId itemId, RedactionReason reason) implements ReportCommand {}
