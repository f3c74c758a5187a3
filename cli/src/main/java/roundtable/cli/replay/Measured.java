package roundtable.cli.replay;

import roundtable.cli.measure.Latencies;

/**
 * What was measured.
 *
 * @param edits how many were acknowledged
 * @param seconds from the first edit to the last acknowledgement
 * @param longestPause the longest time without any acknowledgement, in milliseconds
 */
record Measured(int edits, double seconds, Latencies toAcknowledged, Latencies toPeer, double longestPause) {
    double editsPerSecond() {
        return seconds == 0 ? 0 : edits / seconds;
    }
}
