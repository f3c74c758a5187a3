package roundtable.commands.identity;

import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import roundtable.kit.limits.Act;
import roundtable.kit.limits.Caller;
import roundtable.kit.limits.Rates;
import roundtable.kit.problem.StoreUnavailable;
import roundtable.refusal.RefusedException;

/** Stands before Spring Security's filters: counts, and turns back whom these would only show a fault. */
final class OidcGate extends OncePerRequestFilter {
    /** Pages of others begin no sign-in here. What does not say where it comes from is no page. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final OidcClient client;
    private final Rates rates;

    OidcGate(OidcClient client, Rates rates) {
        this.client = client;
        this.rates = rates;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        if (request.getServletPath().equals(OidcStart.PATH) && site != null && !OWN.contains(site)) {
            OidcReturn.turnBack(response, OidcRefusal.SIGN_IN_LAPSED);
            return;
        }
        try {
            rates.spend(Act.SIGN_IN, Caller.of(request));
            var unused = client.registration();
            chain.doFilter(request, response);
        } catch (RefusedException refused) {
            OidcReturn.turnBack(response, refused.refusal());
        } catch (MongoException away) {
            OidcReturn.turnBack(response, StoreUnavailable.REFUSAL);
        }
    }
}
