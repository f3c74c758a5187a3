package roundtable.commands.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.WebUtils;
import roundtable.kit.json.WireJson;
import roundtable.kit.session.SessionCookie;
import roundtable.kit.session.SessionSettings;
import roundtable.kit.session.Tokens;
import tools.jackson.databind.JsonNode;

/** Signing in with a passkey: the question for the device, and its answer. A cookie holds the two together. */
@RestController
final class PasskeySessionController {
    private static final String COOKIE = "roundtable-passkey";

    private final PasskeySignIn signIn;
    private final PasskeyParties parties;
    private final SessionController session;
    private final SessionSettings settings;
    private final PasskeySettings passkeys;

    PasskeySessionController(
            PasskeySignIn signIn,
            PasskeyParties parties,
            SessionController session,
            SessionSettings settings,
            PasskeySettings passkeys) {
        this.signIn = signIn;
        this.parties = parties;
        this.session = session;
        this.settings = settings;
        this.passkeys = passkeys;
    }

    record Use(PasskeyAnswer.Used credential) {}

    @PostMapping("/api/session/passkey/options")
    ResponseEntity<JsonNode> begin(HttpServletRequest request) {
        String token = Tokens.random();
        JsonNode options = PasskeyJson.of(signIn.begin(token, parties.at(request)));
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie(token, request, passkeys.challenge()))
                .body(options);
    }

    @PostMapping(path = "/api/session/passkey", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SessionAnswer> finish(@RequestBody byte[] body, HttpServletRequest request) {
        Use given = WireJson.read(body, Use.class);
        Browser browser = new Browser(request, settings);
        PasskeyParty party = parties.at(request);
        String token = Optional.ofNullable(WebUtils.getCookie(request, SessionCookie.name(request, COOKIE)))
                .map(Cookie::getValue)
                .orElseThrow(() -> IdentityRefusal.refused(PasskeyRefusal.LATE));
        return session.answer(signIn.finish(token, given.credential(), browser, party), browser, 200);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(SignIn.SlowedException slowed) {
        return session.on(slowed);
    }

    /** No link of another site brings it along, unlike the session's. */
    private static String cookie(String token, HttpServletRequest request, Duration kept) {
        return SessionCookie.cookie(COOKIE, token, request, kept)
                .mutate()
                .sameSite("Strict")
                .build()
                .toString();
    }
}
