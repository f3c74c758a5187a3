package roundtable.kit.session;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.WebUtils;
import roundtable.access.Actor;
import roundtable.kit.problem.Problems;
import roundtable.refusal.Refusal;

/** Opens a socket only for pages of this product and for those who have signed in, and remembers who they are. */
public final class ActorHandshake implements HandshakeInterceptor {
    /** The session attribute that holds the {@link Actor}. */
    public static final String ACTOR = "actor";

    private static final String VERSION = "13";

    private ActorHandshake() {}

    /** Puts a socket at a path, and this before it. Whose page it is, is judged here alone, so that a refusal says why. */
    public static void guard(WebSocketHandlerRegistry registry, WebSocketHandler socket, String path) {
        registry.addHandler(socket, path).setAllowedOrigins("*").addInterceptors(new ActorHandshake());
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws IOException {
        if (!asksForSocket(request)) {
            return refuse(response, SessionRefusal.SOCKET_ONLY);
        }
        if (!WebUtils.isSameOrigin(request)) {
            return refuse(response, SessionRefusal.ORIGIN_FOREIGN);
        }
        Optional<Actor> actor = SessionCookie.decode(cookie(request));
        if (actor.isEmpty()) {
            return refuse(response, SessionRefusal.SIGN_IN_NEEDED);
        }
        attributes.put(ACTOR, actor.get());
        return true;
    }

    private static boolean asksForSocket(ServerHttpRequest request) {
        WebSocketHttpHeaders headers = new WebSocketHttpHeaders(request.getHeaders());
        return request.getMethod().equals(HttpMethod.GET)
                && "websocket".equalsIgnoreCase(headers.getUpgrade())
                && headers.getConnection().stream().anyMatch("upgrade"::equalsIgnoreCase)
                && VERSION.equals(headers.getSecWebSocketVersion())
                && headers.getSecWebSocketKey() != null;
    }

    private static boolean refuse(ServerHttpResponse response, Refusal refusal) throws IOException {
        response.setStatusCode(HttpStatusCode.valueOf(refusal.kind().status()));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getBody().write(Problems.json(refusal));
        return false;
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
