package roundtable.commands.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.access.PersonId;
import roundtable.access.Role;
import roundtable.kit.log.SecurityEvent;
import roundtable.kit.log.SecurityLog;
import roundtable.kit.session.Tokens;
import roundtable.kit.session.Visitor;

/** Makes links. What stands in one is told once, to whoever made it; the product keeps its hash alone. */
final class Inviting {
    private final Invitations invitations;
    private final IdentitySettings settings;
    private final Clock clock;

    Inviting(Invitations invitations, IdentitySettings settings, Clock clock) {
        this.invitations = invitations;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whom to ask in. */
    record Wish(
            Role role,
            @Nullable String conferenceId,
            @Nullable String reportId,
            @Nullable String email,
            @Nullable String name) {}

    /** A link's token, and the invitation that it stands for. */
    record Made(String token, Invitation invitation) {}

    Made invite(Wish wish, Visitor by) {
        String email = wish.email() == null ? null : Spelling.email(wish.email());
        String name = wish.name() == null ? null : Spelling.name(wish.name());
        return make(
                Invitation.Kind.INVITATION,
                new Wish(wish.role(), wish.conferenceId(), wish.reportId(), email, name),
                null,
                by,
                settings.invitation());
    }

    /** A link by which that person sets their password anew. */
    Made recover(Person person, Visitor by) {
        Wish wish = new Wish(Role.READER, null, null, person.email(), person.name());
        return make(Invitation.Kind.RECOVERY, wish, person.id(), by, settings.recovery());
    }

    private Made make(Invitation.Kind kind, Wish wish, @Nullable PersonId person, Visitor by, Duration kept) {
        String token = Tokens.random();
        Instant now = clock.instant();
        Invitation invitation = new Invitation(
                UUID.randomUUID().toString(),
                Tokens.hash(token),
                kind,
                Invitation.State.OPEN,
                wish.role(),
                wish.conferenceId(),
                wish.reportId(),
                wish.email(),
                wish.name(),
                person,
                by.person(),
                now,
                now.plus(kept),
                false);
        invitations.put(invitation);
        SecurityLog.note(SecurityEvent.LINK_MADE, by.person().value(), null, "invitation:" + invitation.id());
        return new Made(token, invitation);
    }

    /** Another link for the same invitation; the one before opens nothing any more. */
    Made renew(Invitation invitation) {
        String token = Tokens.random();
        Instant expires = clock.instant().plus(settings.invitation());
        if (!invitations.renew(invitation.id(), Tokens.hash(token), expires)) {
            throw IdentityRefusal.refused(IdentityRefusal.LINK_USED);
        }
        return new Made(token, invitations.byId(invitation.id()).orElse(invitation));
    }
}
