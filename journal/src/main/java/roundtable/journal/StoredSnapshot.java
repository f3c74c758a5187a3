package roundtable.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A stream's state after an event, so that a reader need not start at version 0.
 *
 * @param stream name of the stream
 * @param version version of the last event that it covers
 * @param type stable short name of the state's form
 * @param revision revision of that form
 * @param payload JSON text
 * @param at when it was made, cut to milliseconds
 */
public record StoredSnapshot(String stream, long version, String type, int revision, String payload, Instant at) {

    public StoredSnapshot {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
