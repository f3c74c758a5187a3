package roundtable.kit.limits;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import roundtable.kit.problem.Problems;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusedException;

/** Opens sockets at a pace, and only so many at once; what is over that is answered with 429 instead of an upgrade. */
public final class SocketLimits implements HandshakeInterceptor {
    private final Rates rates;
    private final Tally people;
    private final Tally addresses;

    SocketLimits(Rates rates, RateSettings settings) {
        this.rates = rates;
        this.people = new Tally(settings.openSocketsPerson());
        this.addresses = new Tally(settings.openSocketsAddress());
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws IOException {
        if (!(request instanceof ServletServerHttpRequest servlet)) {
            throw new IllegalStateException("a handshake that is no servlet's request");
        }
        Caller caller = Caller.of(servlet.getServletRequest());
        try {
            rates.spend(Act.SOCKET, caller);
        } catch (RefusedException tooOften) {
            return refuse(response, tooOften.refusal());
        }
        if (!people.hasRoom(caller.person()) || !addresses.hasRoom(caller.address())) {
            return refuse(response, new TooManySockets());
        }
        attributes.put(SocketGuest.ATTRIBUTE, new SocketGuest(caller, this));
        return true;
    }

    private static boolean refuse(ServerHttpResponse response, Refusal refusal) throws IOException {
        response.setStatusCode(Problems.status(refusal));
        HttpHeaders headers = Problems.headers(refusal);
        headers.forEach(response.getHeaders()::addAll);
        response.getBody().write(Problems.json(refusal));
        return false;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception fault) {
        // A socket counts from when it is open.
    }

    Rates rates() {
        return rates;
    }

    /** Counts a socket that is open; false where too many were opened at the same moment. */
    boolean entered(Caller caller) {
        boolean person = people.add(caller.person());
        boolean address = addresses.add(caller.address());
        return person && address;
    }

    void left(Caller caller) {
        people.remove(caller.person());
        addresses.remove(caller.address());
    }
}
