package roundtable.commands.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import roundtable.kit.json.WireJson;
import roundtable.kit.problem.Problems;
import roundtable.kit.provider.OidcSettings;
import roundtable.kit.session.Tokens;

/** Whether there is an identity provider, and the beginning of the way to it with a link. */
@RestController
final class OidcController {
    private final OidcSettings settings;
    private final Joining joining;
    private final OidcVisits visits;

    OidcController(OidcSettings settings, Joining joining, OidcVisits visits) {
        this.settings = settings;
        this.joining = joining;
        this.visits = visits;
    }

    record Named(@Nullable String provider) {}

    record Link(String token) {}

    record Onward(String location) {}

    @GetMapping("/api/oidc")
    Named provider() {
        return new Named(settings.signsIn() ? settings.shownName() : null);
    }

    /** The link is used up when its browser comes back, not before. */
    @PostMapping(path = "/api/oidc/join", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Onward> join(@RequestBody byte[] body, HttpServletRequest request) {
        String token = WireJson.read(body, Link.class).token();
        if (!settings.signsIn()) {
            throw IdentityRefusal.refused(OidcRefusal.PROVIDER_NONE);
        }
        if (joining.look(token).kind() == Invitation.Kind.RECOVERY) {
            throw IdentityRefusal.refused(OidcRefusal.LINK_FOR_PASSWORD);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, visits.invite(Tokens.hash(token), request))
                .body(new Onward(OidcStart.PATH + "?join=true"));
    }

    /** Where there is a provider, Spring Security's filters answer instead. */
    @GetMapping({OidcStart.PATH, OidcReturn.PATH})
    ResponseEntity<ProblemDetail> none() {
        return Problems.answer(OidcRefusal.PROVIDER_NONE);
    }
}
