package roundtable.kit.session;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.WebUtils;
import roundtable.access.Actor;

/** Lets only signed-in callers open a socket, and remembers who they are. */
public final class ActorHandshake implements HandshakeInterceptor {
    /** The session attribute that holds the {@link Actor}. */
    public static final String ACTOR = "actor";

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        Optional<Actor> actor = SessionCookie.decode(cookie(request));
        actor.ifPresentOrElse(
                known -> attributes.put(ACTOR, known), () -> response.setStatusCode(HttpStatus.UNAUTHORIZED));
        return actor.isPresent();
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
