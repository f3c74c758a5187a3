package roundtable.kit.limits;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import roundtable.kit.server.Origin;
import roundtable.kit.session.SignedIn;

/**
 * Whom a request is counted against.
 *
 * @param person who has signed in; null for nobody
 * @param address where it comes from, as {@link Origin#key} has it
 */
public record Caller(@Nullable String person, String address) {
    /** Who asks, by the session and the connection. */
    public static Caller of(HttpServletRequest request) {
        String person =
                SignedIn.visitor().map(visitor -> visitor.person().value()).orElse(null);
        return new Caller(person, Origin.key(request.getRemoteAddr()));
    }
}
