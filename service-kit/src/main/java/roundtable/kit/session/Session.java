package roundtable.kit.session;

import java.time.Instant;
import roundtable.access.PersonId;

/**
 * Somebody's being signed in, in one browser.
 *
 * @param id the hash of the token that opens it
 * @param agent what the browser calls itself
 * @param provedAt when they last proved who they are; before that, another session was exchanged for this one
 * @param idleEndsAt when it ends unless it is used before
 * @param endsAt when it ends in any case
 */
public record Session(
        String id,
        PersonId person,
        String name,
        String agent,
        Instant begunAt,
        Instant provedAt,
        Instant usedAt,
        Instant idleEndsAt,
        Instant endsAt) {
    /** Who is signed in by it. */
    public Visitor visitor() {
        return new Visitor(person, name, id);
    }

    boolean hasEnded(Instant now) {
        return !now.isBefore(idleEndsAt) || !now.isBefore(endsAt);
    }
}
