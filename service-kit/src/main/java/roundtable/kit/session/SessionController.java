package roundtable.kit.session;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.Actor;
import roundtable.kit.json.WireJson;
import roundtable.refusal.RefusedException;

/** Signing in by saying one's name and role. */
@RestController
@RequestMapping("/api/session")
final class SessionController {
    private static final Duration KEPT = Duration.ofDays(14);

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Actor> signIn(@RequestBody byte[] body) {
        Actor given = WireJson.read(body, Actor.class);
        Actor actor = new Actor(given.name().strip(), given.role());
        if (!SessionCookie.isName(actor.name())) {
            throw new RefusedException(SessionRefusal.NAME_INVALID);
        }
        return withCookie(SessionCookie.encode(actor), KEPT).body(actor);
    }

    @GetMapping
    Actor whoAmI(Actor actor) {
        return actor;
    }

    @DeleteMapping
    ResponseEntity<Void> signOut() {
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO))
                .build();
    }

    private static ResponseEntity.BodyBuilder withCookie(String value, Duration age) {
        return ResponseEntity.ok().header(HttpHeaders.SET_COOKIE, cookie(value, age));
    }

    private static String cookie(String value, Duration age) {
        return ResponseCookie.from(SessionCookie.NAME, value)
                .httpOnly(true)
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }
}
