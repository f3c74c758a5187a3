package roundtable.kit.provider;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import roundtable.kit.log.RequestTrace;
import roundtable.kit.problem.Problems;
import roundtable.kit.session.OtherProof;
import roundtable.kit.session.SignedIn;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** Lets programs in by access tokens of the provider, where the operator said to what these are made out. */
final class BearerDoor implements OtherProof {
    private final BearerTokenResolver header = new DefaultBearerTokenResolver();
    private final Provider provider;
    private final Identities identities;

    BearerDoor(Provider provider, Identities identities) {
        this.provider = provider;
        this.identities = identities;
    }

    @Override
    public void at(HttpSecurity http) {
        if (!provider.settings().takesTokens()) {
            return;
        }
        var caller = new TokenCaller(identities, provider.settings().issuer());
        var tokens = new AccessTokens(provider);
        http.addFilterBefore(new OneProof(), CsrfFilter.class)
                .oauth2ResourceServer(server -> server.bearerTokenResolver(this::token)
                        .authenticationEntryPoint(BearerDoor::refuse)
                        .jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(caller)))
                .addFilterAfter(noted(), BearerTokenAuthenticationFilter.class);
    }

    /** Health is told to everybody, whatever they bring along; so are the page's files. */
    private @Nullable String token(HttpServletRequest request) {
        String path = request.getServletPath();
        boolean asks = path.startsWith("/api/") || path.startsWith("/ws/");
        return asks && !path.equals("/api/health") ? header.resolve(request) : null;
    }

    /** The lines of the log about a request say who sent it. */
    private static Filter noted() {
        return (request, response, chain) -> {
            SignedIn.visitor()
                    .ifPresent(visitor -> request.setAttribute(
                            RequestTrace.PERSON, visitor.person().value()));
            chain.doFilter(request, response);
        };
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        Refusal refusal = BearerRefused.of(thrown);
        if (refusal.kind() == RefusalKind.UNKNOWN_CALLER) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        }
        Problems.write(response, refusal);
    }
}
