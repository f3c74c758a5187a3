package roundtable.queries.report.history;

import java.time.Instant;

/** When a version came to be. */
record Tick(long version, Instant at) {}
