package roundtable.queries.report;

import java.time.Instant;

/** Words that look like a participant's name and may stay; who decided so, and when. */
public record KeptName(String text, String by, Instant at) {}
