package roundtable.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/** A browser that goes to an identity provider and back, one step at a time. */
final class Traveller {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String url;

    Traveller(String url) {
        this.url = url;
    }

    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address.startsWith("/") ? url + address : address))
                .GET());
    }

    /** With what the page reads from its cookie. */
    HttpResponse<String> post(String path, String json) {
        get("/api/session");
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElseThrow())
                .POST(BodyPublishers.ofString(json)));
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none: " + answer.statusCode() + " " + answer.body());
    }

    /** Signs in at the provider; the address by which it sends the browser back. */
    String toReturn(String start, String subject) {
        String authorize = location(get(start));
        String origin = authorize.substring(0, authorize.indexOf('/', "http://".length()));
        String login = location(get(authorize));
        if (!login.contains("/login")) {
            return login;
        }
        send(HttpRequest.newBuilder(URI.create(origin + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + subject + "&password=password")));
        return location(get(authorize));
    }

    /** All the way; the path to which it leads. */
    String signIn(String start, String subject) {
        return location(get(toReturn(start, subject)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.header("Accept", "text/html,application/json").build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
