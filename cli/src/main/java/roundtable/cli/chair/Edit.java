package roundtable.cli.chair;

/**
 * An edit that was acknowledged.
 *
 * @param version of the report, which holds it
 * @param due when it was to be typed, so that a late start shows as latency
 * @param acknowledged when the answer came
 */
record Edit(String report, long version, long due, long acknowledged) {}
