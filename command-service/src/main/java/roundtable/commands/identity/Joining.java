package roundtable.commands.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import roundtable.access.PersonId;
import roundtable.kit.log.SecurityEvent;
import roundtable.kit.log.SecurityLog;
import roundtable.kit.session.Tokens;
import roundtable.kit.session.Visitor;

/** What comes of a link: somebody new, one more role for somebody, or a new password. Each link does it once. */
final class Joining {
    private static final String NO_PASSWORD = "";

    private final People people;
    private final Invitations invitations;
    private final Passwords passwords;
    private final Authority authority;
    private final Clock clock;

    Joining(People people, Invitations invitations, Passwords passwords, Authority authority, Clock clock) {
        this.people = people;
        this.invitations = invitations;
        this.passwords = passwords;
        this.authority = authority;
        this.clock = clock;
    }

    /** What somebody says of themselves. */
    record Newcomer(String name, String email, String password) {}

    /** The invitation that a link stands for; refuses one that nobody can use any more. */
    Invitation look(String token) {
        return lookAtHashed(Tokens.hash(token));
    }

    /** As {@link #look}, by what is kept of the link's token. */
    Invitation lookAtHashed(String hash) {
        Invitation invitation =
                invitations.byToken(hash).orElseThrow(() -> IdentityRefusal.refused(IdentityRefusal.LINK_UNKNOWN));
        boolean late = invitation.kind() == Invitation.Kind.FIRST && authority.hasOrganiser();
        if (invitation.state() == Invitation.State.USED || late) {
            throw IdentityRefusal.refused(IdentityRefusal.LINK_USED);
        }
        if (!invitation.expiresAt().isAfter(clock.instant()) || !authority.stands(invitation)) {
            throw IdentityRefusal.refused(IdentityRefusal.LINK_EXPIRED);
        }
        return invitation;
    }

    /** Takes somebody in. What they say of themselves is looked at first, and a link is not used up by a mistake. */
    Person takeIn(Invitation invitation, Newcomer given) {
        String name = Spelling.name(given.name());
        String email = Spelling.email(given.email());
        passwords.require(given.password());
        people.requireFree(name, email);
        return takeIn(
                invitation,
                new Person(id(), name, email, passwords.hash(given.password()), List.of(), clock.instant()));
    }

    /** Somebody who signs in otherwise than by a password, and is not taken in yet. */
    Person newcomer(String givenName, String givenEmail) {
        String name = Spelling.name(givenName);
        String email = Spelling.email(givenEmail);
        people.requireFree(name, email);
        return new Person(id(), name, email, NO_PASSWORD, List.of(), clock.instant());
    }

    /** Takes somebody in whose link is not used yet; refuses otherwise. */
    Person takeIn(Invitation invitation, Person person) {
        claim(invitation);
        try {
            people.add(person);
        } catch (RuntimeException taken) {
            invitations.release(invitation);
            throw taken;
        }
        authority.grant(invitation, person.id());
        return person;
    }

    /** Adds the role to somebody who is there. */
    Person add(Invitation invitation, Visitor visitor) {
        Person person = people.byId(visitor.person())
                .orElseThrow(() -> IdentityRefusal.refused(IdentityRefusal.PERSON_UNKNOWN));
        claim(invitation);
        try {
            authority.grant(invitation, person.id());
        } catch (RuntimeException refused) {
            invitations.release(invitation);
            throw refused;
        }
        return person;
    }

    /** Sets the password of whom the link is for. */
    Person recover(Invitation invitation, String password) {
        Person person = Optional.ofNullable(invitation.person())
                .flatMap(people::byId)
                .orElseThrow(() -> IdentityRefusal.refused(IdentityRefusal.LINK_UNKNOWN));
        passwords.require(password);
        String hash = passwords.hash(password);
        claim(invitation);
        people.setPassword(person.id(), hash);
        return person;
    }

    private void claim(Invitation invitation) {
        Instant now = clock.instant();
        if (!invitations.claim(invitation, now)) {
            boolean late = !invitation.expiresAt().isAfter(now);
            throw IdentityRefusal.refused(late ? IdentityRefusal.LINK_EXPIRED : IdentityRefusal.LINK_USED);
        }
        SecurityLog.note(SecurityEvent.LINK_USED, null, null, "invitation:" + invitation.id());
    }

    /** Short, because the ids of a person's tabs begin with it. */
    private static PersonId id() {
        return new PersonId(Tokens.id());
    }
}
