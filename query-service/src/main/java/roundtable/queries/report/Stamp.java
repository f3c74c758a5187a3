package roundtable.queries.report;

import java.time.Instant;

/** Who did something, and when. */
record Stamp(String by, Instant at) {}
