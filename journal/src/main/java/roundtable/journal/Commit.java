package roundtable.journal;

import java.time.Instant;
import java.util.List;
import roundtable.proof.ChainedCommit;
import roundtable.proof.Hash;

/**
 * One commit as it stands in the log, for good.
 *
 * @param number its place in the log, from 1, without gaps
 * @param stream name of its stream
 * @param from version of its first event in the stream
 * @param to version of its last event
 * @param events its events, in order
 * @param at when it happened, to the millisecond
 * @param by who did it
 * @param role what they were then, in kebab case; empty for the system, and where it isn't known
 * @param commandId the command that made it
 * @param body fingerprint of that command's body, opaque here
 * @param prev hash of the stream's commit before it, {@link Hash#ZERO} for the first
 * @param hash its own hash, see {@link roundtable.proof.CommitHash}
 */
public record Commit(
        long number,
        String stream,
        long from,
        long to,
        List<StoredEvent> events,
        Instant at,
        String by,
        String role,
        String commandId,
        String body,
        Hash prev,
        Hash hash)
        implements ChainedCommit {

    public Commit {
        events = List.copyOf(events);
    }

    static Commit of(Draft draft, long number, Hash prev, Hash hash) {
        return new Commit(
                number,
                draft.stream(),
                draft.from(),
                draft.to(),
                draft.events(),
                draft.at(),
                draft.by(),
                draft.role(),
                draft.commandId(),
                draft.body(),
                prev,
                hash);
    }

    /** What was asked for when this commit was made. */
    public Draft draft() {
        return new Draft(stream, from, events, at, by, role, commandId, body);
    }

    String key() {
        return key(stream, from);
    }

    /** The last slash separates, so a stream's name may hold slashes. */
    static String key(String stream, long from) {
        return stream + "/" + from;
    }

    /** Roughly what it occupies in memory, in bytes. */
    long weight() {
        return 512 + events.stream().mapToLong(e -> 128 + e.payload().length()).sum();
    }
}
