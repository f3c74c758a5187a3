package roundtable.kit.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps away what another site's page asks for, a link on it included: even what only reads may leave a trace in somebody's
 * name. Browsers say whose page it was (Fetch Metadata); who says nothing is no browser of today.
 */
final class ForeignSites extends OncePerRequestFilter {
    private static final String HEADER = "Sec-Fetch-Site";
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    /** The way to the identity provider and back: it leads here from another site, and has a doorkeeper of its own. */
    private static final String BY_PROVIDER = "/api/oidc/";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForeign(request)) {
            Denials.answer(response, SessionRefusal.SITE_FOREIGN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForeign(HttpServletRequest request) {
        String path = request.getServletPath();
        String site = request.getHeader(HEADER);
        return site != null && FOREIGN.contains(site) && path.startsWith("/api/") && !path.startsWith(BY_PROVIDER);
    }
}
