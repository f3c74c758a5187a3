package roundtable.commands.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import roundtable.kit.json.WireJson;
import roundtable.kit.log.SecurityEvent;
import roundtable.kit.log.SecurityLog;
import roundtable.kit.problem.Problems;
import roundtable.kit.session.SessionRefusal;
import roundtable.kit.session.SessionSettings;
import roundtable.kit.session.Sessions;
import roundtable.kit.session.Visitor;

/** Signing in and out, and one's own sessions. */
@RestController
final class SessionController {
    private final SignIn signIn;
    private final Sessions sessions;
    private final Authority authority;
    private final SessionSettings settings;

    SessionController(SignIn signIn, Sessions sessions, Authority authority, SessionSettings settings) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.authority = authority;
        this.settings = settings;
    }

    record Credentials(String email, String password) {}

    record OwnSession(String id, Instant begunAt, Instant usedAt, String agent, boolean current) {}

    record OwnSessions(List<OwnSession> sessions) {}

    @PostMapping(path = "/api/session", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SessionAnswer> signIn(@RequestBody byte[] body, HttpServletRequest request) {
        Credentials given = WireJson.read(body, Credentials.class);
        Browser browser = new Browser(request, settings);
        return answer(signIn.signIn(given.email(), given.password(), browser), browser, 200);
    }

    /** The answer to somebody whose session has just begun. */
    ResponseEntity<SessionAnswer> answer(SignIn.Done done, Browser browser, int status) {
        var answer = ResponseEntity.status(HttpStatusCode.valueOf(status));
        browser.give(answer, done.begun(), done.device());
        var session = done.begun().session();
        return answer.body(SessionAnswer.of(session, authority.rolesOf(session.person())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(SignIn.SlowedException slowed) {
        ResponseEntity<ProblemDetail> problem = Problems.answer(IdentityRefusal.SIGN_IN_SLOWED);
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(slowed.seconds()))
                .body(problem.getBody());
    }

    @GetMapping("/api/session")
    ResponseEntity<?> whoAmI(HttpServletRequest request) {
        return new Browser(request, settings)
                .session()
                .flatMap(sessions::find)
                .<ResponseEntity<?>>map(
                        session -> ResponseEntity.ok(SessionAnswer.of(session, authority.rolesOf(session.person()))))
                .orElseGet(() -> Problems.answer(SessionRefusal.SIGN_IN_NEEDED));
    }

    @DeleteMapping("/api/session")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        Browser browser = new Browser(request, settings);
        browser.session().flatMap(sessions::find).ifPresent(session -> {
            sessions.end(session.person(), session.id());
            SecurityLog.note(SecurityEvent.SIGNED_OUT, session.person().value(), browser.address(), null);
        });
        var answer = ResponseEntity.noContent();
        browser.take(answer);
        return answer.build();
    }

    @GetMapping("/api/sessions")
    OwnSessions own(Visitor visitor) {
        return new OwnSessions(sessions.of(visitor.person()).stream()
                .map(session -> new OwnSession(
                        session.id(),
                        session.begunAt(),
                        session.usedAt(),
                        session.agent(),
                        session.id().equals(visitor.session())))
                .toList());
    }

    @DeleteMapping("/api/sessions/{id}")
    ResponseEntity<Void> end(@PathVariable String id, Visitor visitor) {
        if (!sessions.end(visitor.person(), id)) {
            throw IdentityRefusal.refused(IdentityRefusal.SESSION_UNKNOWN);
        }
        SecurityLog.note(SecurityEvent.SESSION_ENDED, visitor.person().value(), null, null);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/api/sessions")
    ResponseEntity<Void> endOthers(Visitor visitor) {
        sessions.endOthers(visitor.person(), visitor.session());
        SecurityLog.note(SecurityEvent.SESSION_ENDED, visitor.person().value(), null, null);
        return ResponseEntity.noContent().build();
    }
}
