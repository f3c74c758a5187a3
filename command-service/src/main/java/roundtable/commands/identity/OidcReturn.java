package roundtable.commands.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestClientException;
import roundtable.kit.log.SecurityEvent;
import roundtable.kit.log.SecurityLog;
import roundtable.kit.provider.ProviderRefusal;
import roundtable.kit.session.SessionSettings;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusedException;

/** What comes of it when the provider has sent a browser back. Of what went wrong the page is told a code of ours alone. */
final class OidcReturn {
    static final String PATH = "/api/oidc/return";

    private final OidcEntry entry;
    private final SessionSettings settings;

    OidcReturn(OidcEntry entry, SessionSettings settings) {
        this.entry = entry;
        this.settings = settings;
    }

    /** Spring Security believes the provider's answer. */
    void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication vouched) {
        OidcVisit visit = OidcVisit.of(request.getAttribute(OidcVisit.ATTRIBUTE));
        Browser browser = new Browser(request, settings);
        if (!(vouched.getPrincipal() instanceof OidcUser user)) {
            refuse(request, response, OidcRefusal.PROVIDER_ANSWER_INVALID);
            return;
        }
        try {
            SignIn.Done done = entry.enter(user, visit.invitation(), browser);
            browser.cookies(done.begun(), done.device())
                    .forEach(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie));
            redirect(response, visit.to());
        } catch (RefusedException refused) {
            refuse(request, response, refused.refusal());
        }
    }

    /** Spring Security doesn't believe it, or there was none. */
    void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown) {
        refuse(request, response, refusal(thrown));
    }

    private static Refusal refusal(AuthenticationException thrown) {
        if (isUnreached(thrown)) {
            return ProviderRefusal.AWAY;
        }
        String code = thrown instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : "";
        return switch (code) {
            case "authorization_request_not_found", "invalid_state_parameter", "invalid_request" ->
                OidcRefusal.SIGN_IN_LAPSED;
            case "access_denied", "login_required", "interaction_required", "consent_required" ->
                OidcRefusal.PROVIDER_REFUSED;
            case "temporarily_unavailable", "server_error" -> ProviderRefusal.AWAY;
            default -> OidcRefusal.PROVIDER_ANSWER_INVALID;
        };
    }

    private static boolean isUnreached(@Nullable Throwable thrown) {
        if (thrown == null) {
            return false;
        }
        boolean itself = thrown instanceof RestClientException && thrown.getCause() instanceof IOException;
        return itself || isUnreached(thrown.getCause());
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
        SecurityLog.note(SecurityEvent.SIGN_IN_FAILED, null, request.getRemoteAddr(), null);
        turnBack(response, refusal);
    }

    /** To the page where one signs in, which says why. */
    static void turnBack(HttpServletResponse response, Refusal refusal) {
        redirect(response, "/sign-in?refused=" + refusal.code());
    }

    private static void redirect(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader(HttpHeaders.LOCATION, path);
    }
}
