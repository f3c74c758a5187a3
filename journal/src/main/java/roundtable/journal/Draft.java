package roundtable.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import roundtable.proof.ChainedCommit;

/**
 * What a command wants to append: all of its events, to one stream, at once.
 *
 * @param stream name of the stream (an aggregate's identifier)
 * @param from version of the first event; versions of a stream start at 0 and are contiguous
 * @param events 1 to {@value #MAX_EVENTS} events
 * @param at when it happened, cut to milliseconds, which is what the store keeps
 * @param by who did it
 * @param role what they were then, in kebab case ({@code note-taker}); empty for the system, and where it isn't known
 * @param commandId identifies the command over all its repetitions
 * @param body fingerprint of the command's body, opaque here; tells a repetition from another command with its id
 */
public record Draft(
        String stream,
        long from,
        List<StoredEvent> events,
        Instant at,
        String by,
        String role,
        String commandId,
        String body)
        implements ChainedCommit {

    /** Most events in one commit. */
    public static final int MAX_EVENTS = 1024;

    /** Most characters in the payloads of one commit, well below MongoDB's 16 MiB a document. */
    public static final int MAX_PAYLOAD = 4 << 20;

    public Draft {
        events = List.copyOf(events);
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (stream.isBlank() || commandId.isBlank()) {
            throw new IllegalArgumentException("A commit needs a stream and a command id");
        }
        if (from < 0) {
            throw new IllegalArgumentException("Versions start at 0, not " + from);
        }
        if (events.isEmpty() || events.size() > MAX_EVENTS) {
            throw new IllegalArgumentException("A commit holds 1 to " + MAX_EVENTS + " events, not " + events.size());
        }
        long size = events.stream().mapToLong(e -> e.payload().length()).sum();
        if (size > MAX_PAYLOAD) {
            throw new IllegalArgumentException("A commit holds at most " + MAX_PAYLOAD + " characters, not " + size);
        }
    }

    /** By somebody whose role isn't known. */
    public Draft(
            String stream, long from, List<StoredEvent> events, Instant at, String by, String commandId, String body) {
        this(stream, from, events, at, by, "", commandId, body);
    }

    /** Version of the last event. */
    public long to() {
        return from + events.size() - 1;
    }
}
