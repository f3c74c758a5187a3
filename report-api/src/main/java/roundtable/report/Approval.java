package roundtable.report;

import java.time.LocalDate;

/**
 * Leave to name who said a quote.
 *
 * @param approvedBy who gave it
 * @param how it was given; may be empty
 * @param on the day on which it was given
 */
public record Approval(String approvedBy, String how, LocalDate on) {}
