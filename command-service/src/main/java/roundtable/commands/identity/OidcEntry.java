package roundtable.commands.identity;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.StandardClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import roundtable.kit.log.SecurityEvent;
import roundtable.kit.log.SecurityLog;
import roundtable.kit.provider.Identities;
import roundtable.kit.session.Visitor;

/**
 * Who it is that the provider vouches for: the person whom it stood for before, the one whose address the provider has
 * verified, or somebody new who redeems an invitation. Of the claims, subject, name and e-mail alone are looked at, and
 * when the provider last asked for a proof.
 */
final class OidcEntry {
    private final Identities identities;
    private final People people;
    private final Joining joining;
    private final SignIn signIn;
    private final String issuer;

    OidcEntry(Identities identities, People people, Joining joining, SignIn signIn, String issuer) {
        this.identities = identities;
        this.people = people;
        this.joining = joining;
        this.signIn = signIn;
        this.issuer = issuer;
    }

    /** Signs somebody in, who redeems the invitation on the way if there is one; or refuses. */
    SignIn.Done enter(OidcUser user, @Nullable String invitation, Browser browser) {
        Optional<Person> known = known(user);
        if (invitation == null) {
            return signIn.begin(
                    known.orElseThrow(() -> IdentityRefusal.refused(OidcRefusal.INVITATION_NEEDED)),
                    browser,
                    provedAt(user));
        }
        Invitation link = joining.lookAtHashed(invitation);
        Person person = known.map(found -> joining.add(link, visitor(found))).orElseGet(() -> takeIn(user, link));
        return signIn.begin(person, browser, provedAt(user));
    }

    /** A provider that knows its visitor sends them back unasked, which proves nothing anew. */
    private static Instant provedAt(OidcUser user) {
        Instant asked = user.getAuthenticatedAt();
        return asked == null ? Instant.EPOCH : asked;
    }

    private Optional<Person> known(OidcUser user) {
        Optional<Identities.Known> linked = identities.find(issuer, subject(user));
        if (linked.isEmpty()) {
            return byAddress(user);
        }
        Optional<Person> person = people.byId(linked.get().person());
        if (person.isEmpty()) {
            identities.removeAll(linked.get().person()); // their joining broke off half-way
        }
        return person;
    }

    /** Only by an address that the provider has verified: anybody can claim any other. */
    private Optional<Person> byAddress(OidcUser user) {
        String email = user.getEmail();
        if (email == null || !Boolean.TRUE.equals(user.getEmailVerified())) {
            return Optional.empty();
        }
        Optional<Person> person = people.byEmail(email);
        person.ifPresent(found -> {
            // An address may be given to somebody else at the provider; whoever had it before keeps what is theirs
            // here.
            link(user, found);
        });
        return person;
    }

    private Person takeIn(OidcUser user, Invitation link) {
        String name = name(user);
        String email = user.getEmail();
        if (name == null || email == null) {
            throw IdentityRefusal.refused(OidcRefusal.CLAIMS_MISSING);
        }
        Person person = joining.newcomer(name, email);
        link(user, person);
        try {
            return joining.takeIn(link, person);
        } catch (RuntimeException refused) {
            identities.removeAll(person.id());
            throw refused;
        }
    }

    private void link(OidcUser user, Person person) {
        if (!identities.link(issuer, subject(user), new Identities.Known(person.id(), person.name()))) {
            throw IdentityRefusal.refused(OidcRefusal.IDENTITY_TAKEN);
        }
        SecurityLog.note(SecurityEvent.IDENTITY_LINKED, person.id().value(), null, null);
    }

    /** Spring Security lets no ID token pass without one. */
    private static String subject(OidcUser user) {
        return Objects.requireNonNull(user.getSubject());
    }

    private static @Nullable String name(StandardClaimAccessor claims) {
        String given = claims.getGivenName();
        String family = claims.getFamilyName();
        if (claims.getFullName() != null) {
            return claims.getFullName();
        }
        return given == null || family == null ? null : given + " " + family;
    }

    private static Visitor visitor(Person person) {
        return new Visitor(person.id(), person.name(), "invitation");
    }
}
