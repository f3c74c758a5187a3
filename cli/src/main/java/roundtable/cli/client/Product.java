package roundtable.cli.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** A running product, at an address such as {@code http://localhost:8080}. */
public final class Product {
    private final URI url;
    private final HttpClient http;

    private Product(URI url) {
        this.url = url;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** Checks the form of the address alone. */
    public static Product at(String url) {
        String base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        if (!base.matches("https?://[^/?#\\s]+")) {
            throw new Failure("\"" + url + "\" is no address of a product; it looks like http://localhost:8080.");
        }
        return new Product(URI.create(base));
    }

    /** Starts a session under that name and role (such as {@code rapporteur}). */
    public Session signIn(String name, String role) {
        HttpResponse<String> answer = Http.send(
                http,
                url,
                HttpRequest.newBuilder(url.resolve("/api/session"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(Json.write(Map.of("name", name, "role", role)))));
        String cookie = answer.headers().allValues("Set-Cookie").stream()
                .map(header -> header.split(";", 2)[0])
                .filter(pair -> pair.startsWith("roundtable-session="))
                .findFirst()
                .orElseThrow(() -> new Failure("What answers at " + url + " is not Roundtable."));
        return new Session(http, url, cookie);
    }

    @Override
    public String toString() {
        return url.toString();
    }
}
