package roundtable.kit.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import roundtable.kit.problem.Problems;
import roundtable.refusal.RefusedException;

/** Counts requests before anything of them is read. Sockets have {@link SocketLimits}. */
final class RateFilter extends OncePerRequestFilter {
    private static final Pattern COMMANDS =
            Pattern.compile("/api/(?:reports|conferences|installations)/[^/]+/commands");
    private static final Pattern INVITATIONS = Pattern.compile("/api/(?:invitations(?:/.*)?|people/[^/]+/recovery)");
    private static final Pattern SIGN_INS =
            Pattern.compile("/api/(?:session(?:/passkey(?:/options)?)?|passkeys/options)");
    private static final Pattern JOINS = Pattern.compile("/api/(?:oidc/)?join(?:/.*)?");
    private static final Pattern EXPORTS =
            Pattern.compile("/api/reports/[^/]+/(?:trail\\.csv|trail\\.pdf|trail\\.jsonl|changes\\.jsonl)");

    private static final Pattern COPIES_OF_MANY = Pattern.compile("/api/conferences/[^/]+/copies");

    private final Rates rates;

    RateFilter(Rates rates) {
        this.rates = rates;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Decoded and without anything behind a semicolon, as it is when a controller is chosen.
        Act act = act(request.getMethod(), request.getServletPath());
        if (act != null) {
            try {
                rates.spend(act, Caller.of(request));
            } catch (RefusedException tooOften) {
                Problems.write(response, tooOften.refusal());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    static @Nullable Act act(String method, String path) {
        if (method.equals("GET") || method.equals("HEAD")) {
            return EXPORTS.matcher(path).matches() ? Act.EXPORT : null;
        }
        if (!method.equals("POST")) {
            return null;
        }
        if (COMMANDS.matcher(path).matches()) {
            return Act.COMMAND;
        }
        if (SIGN_INS.matcher(path).matches()) {
            return Act.SIGN_IN;
        }
        if (JOINS.matcher(path).matches()) {
            return Act.JOIN;
        }
        if (COPIES_OF_MANY.matcher(path).matches()) {
            return Act.EXPORT;
        }
        return INVITATIONS.matcher(path).matches() ? Act.INVITATION : null;
    }
}
