package roundtable.cli.replay;

import java.util.Optional;

/**
 * How to replay.
 *
 * @param load many rooms at once; empty: the trace as it was written
 * @param overHttp edits go as HTTP requests instead of over a WebSocket
 * @param reopen measure how long the report takes to open after a restart
 * @param versions ask for every version afterwards, and compare with what a client showed at it
 * @param exact the text has to end as recorded, also where several wrote at once
 */
public record ReplayOptions(Optional<Load> load, boolean overHttp, boolean reopen, boolean versions, boolean exact) {
    /**
     * Many rooms at once.
     *
     * @param rooms how many, with two writers each
     * @param rate edits a second and writer; 0: the next as soon as the last is acknowledged
     * @param warmUp for how many seconds it goes on unmeasured first
     * @param seconds how long it is measured
     */
    public record Load(int rooms, int rate, int warmUp, int seconds) {}
}
