package roundtable.queries.report;

import java.time.Instant;
import roundtable.report.RedactionReason;

/** Why nothing is left of an item, who decided so, and when. */
public record RedactionView(RedactionReason reason, String by, Instant at) {}
