package roundtable.report.command;

import java.time.LocalDate;
import roundtable.report.ItemId;

/**
 * Records that the attribution which waits may be used.
 *
 * @param approvedBy who said so
 * @param how they said so; may be empty
 * @param on the day on which they said so
 */
public record ApproveAttribution(ItemId itemId, String approvedBy, String how, LocalDate on) implements ReportCommand {}
