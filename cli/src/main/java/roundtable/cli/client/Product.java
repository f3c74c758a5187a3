package roundtable.cli.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A running product, at an address such as {@code http://localhost:8080}, and those who are let into it. */
public final class Product {
    private final URI url;
    private final HttpClient http;
    private final Supplier<Guests> opening;
    private @Nullable Guests guests;

    private Product(URI url, Supplier<Guests> opening) {
        this.url = url;
        this.opening = opening;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** Checks the form of the address alone; whoever lets people in is asked once somebody has to be let in. */
    public static Product at(String url, Supplier<Guests> opening) {
        String base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        if (!base.matches("https?://[^/?#\\s]+")) {
            throw new Failure("\"" + url + "\" is no address of a product; it looks like http://localhost:8080.");
        }
        return new Product(URI.create(base), opening);
    }

    /** Starts a session of somebody with that name and role (such as {@code rapporteur}), who is asked in everywhere for it. */
    public Session signIn(String name, String role) {
        return signIn(name, Seat.everywhere(role));
    }

    /** As {@link #signIn(String, String)}, of somebody who is asked in to no more than this. */
    public Session signIn(String name, Seat seat) {
        return new Session(http, url, guests().badge(name, seat));
    }

    /** The session of whoever lets people in. */
    public Session own() {
        return new Session(http, url, guests().organiser());
    }

    /** Those who are let in. */
    public synchronized Guests guests() {
        if (guests == null) {
            guests = opening.get();
        }
        return guests;
    }

    @Override
    public String toString() {
        return url.toString();
    }
}
