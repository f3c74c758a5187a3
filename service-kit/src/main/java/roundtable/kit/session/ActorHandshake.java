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
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.WebUtils;
import roundtable.kit.problem.Problems;
import roundtable.refusal.Refusal;

/** Opens a socket only for pages of this product and for those who have signed in, and remembers who they are. */
public final class ActorHandshake implements HandshakeInterceptor {
    /** The session attribute that holds the {@link Visitor}. */
    public static final String VISITOR = "visitor";

    private static final String VERSION = "13";

    private ActorHandshake() {}

    /** Puts a socket at a path, and this and its limits before it. Whose page it is, is judged here alone, so that a refusal says why. */
    public static void guard(
            WebSocketHandlerRegistry registry, WebSocketHandler socket, String path, HandshakeInterceptor limits) {
        registry.addHandler(socket, path).setAllowedOrigins("*").addInterceptors(new ActorHandshake(), limits);
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
        if (!isSameOrigin(request)) {
            return refuse(response, SessionRefusal.ORIGIN_FOREIGN);
        }
        Optional<Visitor> visitor = SignedIn.visitor();
        if (visitor.isEmpty()) {
            return refuse(response, SessionRefusal.SIGN_IN_NEEDED);
        }
        attributes.put(VISITOR, visitor.get());
        return true;
    }

    /** What is no origin at all is foreign. */
    private static boolean isSameOrigin(ServerHttpRequest request) {
        try {
            return WebUtils.isSameOrigin(request);
        } catch (IllegalArgumentException none) {
            return false;
        }
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

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception fault) {
        // Nothing to tidy up: the attributes live and die with the session.
    }
}
