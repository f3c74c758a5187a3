package roundtable.commands.identity;

import java.time.Instant;
import java.util.List;
import roundtable.access.PersonId;

/**
 * Somebody who can sign in.
 *
 * @param password its hash; empty for somebody who signs in otherwise
 * @param devices hashes of what browsers hold in which they signed in
 */
record Person(PersonId id, String name, String email, String password, List<String> devices, Instant seenAt) {
    /** Whether there is a password by which they can sign in. */
    boolean hasPassword() {
        return !password.isEmpty();
    }
}
