package roundtable.commands.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** What the provider is asked when a browser sets out: Spring Security's request, with state, nonce and PKCE. */
final class OidcStart implements OAuth2AuthorizationRequestResolver {
    static final String PATH = "/api/oidc/start";

    private static final Map<String, Object> ANEW = Map.of("prompt", "login", "max_age", "0");

    private final OAuth2AuthorizationRequestResolver resolver;
    private final OAuth2AuthorizationRequestResolver asking;
    private final OidcVisits visits;

    OidcStart(ClientRegistrationRepository clients, OidcVisits visits) {
        this.resolver = new DefaultOAuth2AuthorizationRequestResolver(clients);
        this.asking = asking(clients);
        this.visits = visits;
    }

    /** One that has the provider ask for a proof even of whom it knows; when it did so it says in the token. */
    private static OAuth2AuthorizationRequestResolver asking(ClientRegistrationRepository clients) {
        var asking = new DefaultOAuth2AuthorizationRequestResolver(clients);
        asking.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(request -> request.additionalParameters(more -> more.putAll(ANEW))));
        return asking;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return request.getServletPath().equals(PATH) ? resolve(request, OidcClient.ID) : null;
    }

    /**
     * {@code join} takes the invitation along that this browser was given; without it nobody is asked in by the way.
     * {@code anew} has somebody prove who they are once more.
     */
    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
        String invitation = "true".equals(request.getParameter("join")) ? visits.invitation(request) : null;
        String to = OidcVisit.local(request.getParameter("to"));
        request.setAttribute(OidcVisit.ATTRIBUTE, new OidcVisit(null, invitation, to));
        return ("true".equals(request.getParameter("anew")) ? asking : resolver).resolve(request, client);
    }
}
