package roundtable.kit.provider;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import roundtable.kit.problem.Problems;
import roundtable.kit.session.SessionCookie;
import roundtable.refusal.Refusal;

/**
 * Refuses a request with a token where it could do more than the token says: beside a session, whose proof against forged
 * requests a token would be let off; and where a session begins or a link is made, which would outlast the token.
 */
final class OneProof extends OncePerRequestFilter {
    private static final Pattern OF_PEOPLE = Pattern.compile(
            "/api/(?:(?:session|sessions|join|oidc|passkeys?|invitations)(?:[/;].*)?|people/[^/]+/recovery)");
    private static final String BEARER = "bearer";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Refusal> refusal = refusal(request);
        if (refusal.isPresent()) {
            Problems.write(response, refusal.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<Refusal> refusal(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        if (SessionCookie.token(request).isPresent()) {
            return Optional.of(ProviderRefusal.CREDENTIALS_TWICE);
        }
        boolean ofPeople = OF_PEOPLE.matcher(request.getServletPath()).matches();
        return ofPeople ? Optional.of(ProviderRefusal.TOKEN_NOT_HERE) : Optional.empty();
    }
}
