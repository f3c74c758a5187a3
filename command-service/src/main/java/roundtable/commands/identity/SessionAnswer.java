package roundtable.commands.identity;

import java.time.Instant;
import java.util.List;
import roundtable.kit.session.Session;

/** Who is signed in, as what, and for how long. */
record SessionAnswer(Named person, List<HeldRole> roles, Instant idleEndsAt, Instant endsAt) {
    record Named(String id, String name) {}

    static SessionAnswer of(Session session, List<HeldRole> roles) {
        return new SessionAnswer(
                new Named(session.person().value(), session.name()), roles, session.idleEndsAt(), session.endsAt());
    }
}
