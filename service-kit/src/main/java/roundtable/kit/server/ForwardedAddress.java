package roundtable.kit.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Behind a proxy, takes the client's address and scheme from what the proxy says. Only from proxies that the operator has
 * named: from anybody else the headers are words of the client, who may write there whatever they like.
 */
public final class ForwardedAddress extends ValveBase {
    private static final int HTTPS_PORT = 443;

    private final List<Network> proxies;

    /** Believes {@code proxies} alone. */
    public ForwardedAddress(List<Network> proxies) {
        super(true);
        this.proxies = List.copyOf(proxies);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!isProxy(request.getRemoteAddr())) {
            getNext().invoke(request, response);
            return;
        }
        String scheme = request.getScheme();
        boolean secure = request.isSecure();
        int port = request.getServerPort();
        try {
            String client = client(request);
            request.setRemoteAddr(client);
            request.setRemoteHost(client);
            if ("https".equals(request.getHeader("X-Forwarded-Proto"))) {
                toHttps(request);
            }
            getNext().invoke(request, response);
        } finally {
            request.setSecure(secure);
            request.getCoyoteRequest().scheme().setString(scheme);
            request.getCoyoteRequest().setServerPort(port);
        }
    }

    private static void toHttps(Request request) {
        request.setSecure(true);
        request.getCoyoteRequest().scheme().setString("https");
        String host = request.getHeader("Host");
        if (host == null || !host.matches(".*:\\d+")) {
            request.getCoyoteRequest().setServerPort(HTTPS_PORT);
        }
    }

    /** Each proxy puts at the end whom it heard from; so the rightmost that is no proxy of ours is the client. */
    private String client(Request request) {
        String all = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
        List<String> hops = List.of(all.split(",", -1)).reversed();
        String nearest = request.getRemoteAddr();
        for (String hop : hops) {
            InetAddress address = Network.literal(hop.strip());
            if (address == null) {
                return nearest;
            }
            nearest = address.getHostAddress();
            if (!isProxy(address)) {
                return nearest;
            }
        }
        return nearest;
    }

    private boolean isProxy(String address) {
        InetAddress read = Network.literal(address);
        return read != null && isProxy(read);
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(proxy -> proxy.contains(address));
    }
}
