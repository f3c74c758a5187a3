package roundtable.commands.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.Role;
import roundtable.kit.json.WireJson;
import roundtable.kit.provider.Identities;
import roundtable.kit.session.SessionSettings;
import roundtable.kit.session.Sessions;
import roundtable.kit.session.SignedIn;
import roundtable.kit.session.Visitor;

/** What a link is for, and its use. The token comes in the body, so that no log of addresses holds it. */
@RestController
final class JoinController {
    private final Joining joining;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final Identities identities;
    private final Places places;
    private final SessionController session;
    private final SessionSettings settings;

    JoinController(
            Joining joining,
            SignIn signIn,
            Sessions sessions,
            Passkeys passkeys,
            Identities identities,
            Places places,
            SessionController session,
            SessionSettings settings) {
        this.joining = joining;
        this.signIn = signIn;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.identities = identities;
        this.places = places;
        this.session = session;
        this.settings = settings;
    }

    record Token(String token) {}

    record Join(
            String token,
            @Nullable String name,
            @Nullable String email,
            @Nullable String password) {}

    record Look(
            String kind,
            Role role,
            Places.@Nullable ConferenceCard conference,
            Places.@Nullable RoundtableCard roundtable,
            @Nullable String email,
            @Nullable String name,
            Instant expiresAt) {}

    @PostMapping(path = "/api/join/look", consumes = MediaType.APPLICATION_JSON_VALUE)
    Look look(@RequestBody byte[] body) {
        Invitation invitation = joining.look(WireJson.read(body, Token.class).token());
        Optional<Places.Place> place =
                Optional.ofNullable(invitation.conferenceId()).flatMap(places::find);
        return new Look(
                invitation.kind().name().toLowerCase(Locale.ROOT),
                invitation.role(),
                place.map(Places.Place::conference).orElse(null),
                place.map(found -> found.roundtables().get(String.valueOf(invitation.reportId())))
                        .orElse(null),
                invitation.email(),
                invitation.name(),
                invitation.expiresAt());
    }

    @PostMapping(path = "/api/join", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SessionAnswer> join(@RequestBody byte[] body, HttpServletRequest request) {
        Join given = WireJson.read(body, Join.class);
        Invitation invitation = joining.look(given.token());
        Browser browser = new Browser(request, settings);
        if (invitation.kind() == Invitation.Kind.RECOVERY) {
            Person person = joining.recover(invitation, needed(given.password()));
            SignIn.Done done = signIn.begin(person, browser);
            sessions.endOthers(person.id(), done.begun().session().id());
            // Last, so that nobody whose session has just ended adds one meanwhile.
            passkeys.removeAll(person.id());
            identities.removeAll(person.id());
            return session.answer(done, browser, 201);
        }
        Optional<Visitor> visitor = SignedIn.visitor();
        if (visitor.isPresent() && given.password() == null) {
            Person person = joining.add(invitation, visitor.get());
            return session.answer(signIn.exchange(person, browser), browser, 201);
        }
        var newcomer = new Joining.Newcomer(needed(given.name()), needed(given.email()), needed(given.password()));
        return session.answer(signIn.begin(joining.takeIn(invitation, newcomer), browser), browser, 201);
    }

    private static String needed(@Nullable String given) {
        if (given == null) {
            throw IdentityRefusal.refused(IdentityRefusal.JOIN_INCOMPLETE);
        }
        return given;
    }
}
