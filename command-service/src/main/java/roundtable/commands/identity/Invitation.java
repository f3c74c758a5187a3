package roundtable.commands.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import roundtable.access.PersonId;
import roundtable.access.Role;

/**
 * A link that lets somebody in, once.
 *
 * @param token the hash of what stands in the link
 * @param conferenceId where the role holds; null for the whole installation
 * @param reportId the one roundtable for which it holds; null for all of the conference
 * @param person whose password is set anew; null where somebody comes in
 * @param by who made it; null where nobody is there yet
 */
record Invitation(
        String id,
        String token,
        Kind kind,
        State state,
        Role role,
        @Nullable String conferenceId,
        @Nullable String reportId,
        @Nullable String email,
        @Nullable String name,
        @Nullable PersonId person,
        @Nullable PersonId by,
        Instant at,
        Instant expiresAt,
        boolean sent) {
    enum Kind {
        FIRST,
        INVITATION,
        RECOVERY
    }

    enum State {
        OPEN,
        USED
    }
}
