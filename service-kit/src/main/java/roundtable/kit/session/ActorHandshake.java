package roundtable.kit.session;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.WebUtils;
import roundtable.access.Actor;
import roundtable.kit.problem.Problems;

/** Lets only signed-in callers open a socket, and remembers who they are. */
public final class ActorHandshake implements HandshakeInterceptor {
    /** The session attribute that holds the {@link Actor}. */
    public static final String ACTOR = "actor";

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws IOException {
        Optional<Actor> actor = SessionCookie.decode(cookie(request));
        if (actor.isEmpty()) {
            response.setStatusCode(HttpStatus.UNAUTHORIZED);
            response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
            response.getBody().write(Problems.json(SessionRefusal.SIGN_IN_NEEDED));
            return false;
        }
        attributes.put(ACTOR, actor.get());
        return true;
    }

    private static @Nullable String cookie(ServerHttpRequest request) {
        if (request instanceof ServletServerHttpRequest servlet) {
            var cookie = WebUtils.getCookie(servlet.getServletRequest(), SessionCookie.NAME);
            return cookie == null ? null : cookie.getValue();
        }
        return null;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception fault) {
        // Nothing to tidy up: the attributes live and die with the session.
    }
}
