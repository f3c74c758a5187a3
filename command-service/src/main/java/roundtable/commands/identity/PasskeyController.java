package roundtable.commands.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import roundtable.kit.json.WireJson;
import roundtable.kit.log.SecurityEvent;
import roundtable.kit.log.SecurityLog;
import roundtable.kit.session.Session;
import roundtable.kit.session.SessionRefusal;
import roundtable.kit.session.SessionSettings;
import roundtable.kit.session.Sessions;
import roundtable.kit.session.Visitor;
import roundtable.refusal.RefusedException;
import tools.jackson.databind.JsonNode;

/** One's own passkeys. */
@RestController
final class PasskeyController {
    private final PasskeyAdding adding;
    private final PasskeyParties parties;
    private final Passkeys passkeys;
    private final People people;
    private final Sessions sessions;
    private final SessionController session;
    private final SessionSettings settings;

    PasskeyController(
            PasskeyAdding adding,
            PasskeyParties parties,
            Passkeys passkeys,
            People people,
            Sessions sessions,
            SessionController session,
            SessionSettings settings) {
        this.adding = adding;
        this.parties = parties;
        this.passkeys = passkeys;
        this.people = people;
        this.sessions = sessions;
        this.session = session;
        this.settings = settings;
    }

    record Begin(@Nullable String password) {}

    record Add(String label, PasskeyAnswer.Made credential) {}

    record Label(String label) {}

    record OwnPasskeys(List<Passkey> passkeys) {}

    @GetMapping("/api/passkeys")
    OwnPasskeys own(Visitor visitor) {
        return new OwnPasskeys(passkeys.of(visitor.person()));
    }

    @PostMapping(path = "/api/passkeys/options", consumes = MediaType.APPLICATION_JSON_VALUE)
    JsonNode begin(@RequestBody byte[] body, Visitor visitor, HttpServletRequest request) {
        Begin given = WireJson.read(body, Begin.class);
        Browser browser = new Browser(request, settings);
        return PasskeyJson.of(adding.begin(
                person(visitor), session(visitor, browser), given.password(), browser, parties.at(request)));
    }

    @PostMapping(path = "/api/passkeys", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Passkey add(@RequestBody byte[] body, Visitor visitor, HttpServletRequest request) {
        Add given = WireJson.read(body, Add.class);
        Browser browser = new Browser(request, settings);
        Passkey added = adding.finish(
                person(visitor), session(visitor, browser), given.label(), given.credential(), parties.at(request));
        SecurityLog.note(SecurityEvent.PASSKEY_ADDED, visitor.person().value(), browser.address(), null);
        return added;
    }

    @PostMapping(path = "/api/passkeys/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> rename(@PathVariable String id, @RequestBody byte[] body, Visitor visitor) {
        String label = Spelling.label(WireJson.read(body, Label.class).label());
        return found(passkeys.rename(visitor.person(), id, label));
    }

    @DeleteMapping("/api/passkeys/{id}")
    ResponseEntity<Void> remove(@PathVariable String id, Visitor visitor, HttpServletRequest request) {
        boolean removed = passkeys.remove(visitor.person(), id);
        if (removed) {
            SecurityLog.note(SecurityEvent.PASSKEY_REMOVED, visitor.person().value(), request.getRemoteAddr(), null);
        }
        return found(removed);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(SignIn.SlowedException slowed) {
        return session.on(slowed);
    }

    private static ResponseEntity<Void> found(boolean found) {
        if (!found) {
            throw IdentityRefusal.refused(PasskeyRefusal.UNKNOWN);
        }
        return ResponseEntity.noContent().build();
    }

    private Person person(Visitor visitor) {
        return people.byId(visitor.person()).orElseThrow(() -> IdentityRefusal.refused(IdentityRefusal.PERSON_UNKNOWN));
    }

    private Session session(Visitor visitor, Browser browser) {
        return browser.session()
                .flatMap(sessions::find)
                .filter(known -> known.person().equals(visitor.person()))
                .orElseThrow(() -> new RefusedException(SessionRefusal.SIGN_IN_NEEDED));
    }
}
