package roundtable.kit.session;

import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import roundtable.kit.log.RequestTrace;
import roundtable.kit.problem.StoreUnavailable;

/** Finds who sends a request by the session of its cookie. A request notes the session's use unless it only peeks. */
final class SessionFilter extends OncePerRequestFilter {
    private final Sessions sessions;

    SessionFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Only what is asked for by address of the interface costs a look into the store; health has to be told without it. The path is
     * decoded, as it is when a controller is chosen.
     */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals("/api/health") || !(path.startsWith("/api/") || path.startsWith("/ws/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Visitor> visitor;
        try {
            Optional<Visitor> known = signedIn(request);
            visitor = OwnVisitor.of(request.getHeader(OwnVisitor.HEADER)).or(() -> known);
        } catch (MongoException away) {
            Denials.answer(response, StoreUnavailable.REFUSAL);
            return;
        }
        visitor.ifPresent(found -> {
            request.setAttribute(RequestTrace.PERSON, found.person().value());
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new SignedIn(found));
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }

    private Optional<Visitor> signedIn(HttpServletRequest request) {
        boolean peeks = "true".equals(request.getParameter("peek"));
        return SessionCookie.token(request)
                .flatMap(sessions::find)
                .map(session -> peeks ? session : sessions.use(session))
                .map(Session::visitor);
    }
}
