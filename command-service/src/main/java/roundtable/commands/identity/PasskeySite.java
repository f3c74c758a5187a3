package roundtable.commands.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/**
 * The address that a passkey belongs to.
 *
 * @param id its host, to which browsers bind the passkey
 * @param origin scheme, host and port of the pages that may ask for it
 */
record PasskeySite(String id, String origin) {
    private static final String LOCALHOST = "localhost";

    /** Of an address that the operator gave. */
    static PasskeySite of(URI address) {
        String scheme = lower(address.getScheme());
        String host = lower(address.getHost());
        return new PasskeySite(host, origin(scheme, host, address.getPort()));
    }

    /**
     * Of a request to this machine itself. What the request says of host and port has to be where it arrived; any other says
     * nothing that can be believed, and is refused with {@code passkeys-elsewhere}.
     */
    static PasskeySite of(HttpServletRequest request) {
        boolean here = request.getServerName().equals(LOCALHOST) && request.getServerPort() == request.getLocalPort();
        if (!here) {
            throw IdentityRefusal.refused(PasskeyRefusal.ELSEWHERE);
        }
        return new PasskeySite(LOCALHOST, origin(request.getScheme(), LOCALHOST, request.getLocalPort()));
    }

    private static String lower(String part) {
        return Objects.requireNonNull(part).toLowerCase(Locale.ROOT);
    }

    /** As browsers write it: without the port that goes without saying. */
    private static String origin(String scheme, String host, int port) {
        boolean plain = port == -1 || port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + host + (plain ? "" : ":" + port);
    }
}
