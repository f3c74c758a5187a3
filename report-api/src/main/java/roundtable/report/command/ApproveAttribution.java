package roundtable.report.command;

import java.time.LocalDate;
import roundtable.report.ItemId;

/**
 * Records that the attribution which waits may be used.
 *
 * @param attribution the number of the one that waits
 * @param speaker whom it names; as the number, so that leave to name one person never names another
 * @param approvedBy who said so
 * @param how they said so; may be empty
 * @param on the day on which they said so
 */
public record ApproveAttribution(
        ItemId itemId, int attribution, String speaker, String approvedBy, String how, LocalDate on)
        implements ReportCommand {}
