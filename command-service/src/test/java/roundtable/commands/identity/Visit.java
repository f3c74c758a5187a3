package roundtable.commands.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser of somebody's: it keeps cookies, and says in a header what its page reads from one of them. */
final class Visit {
    static final String PASSWORD = "seven wet otters";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    final Map<String, String> cookies = new LinkedHashMap<>();
    private final String url;
    private final String[] headers;

    Visit(int port, String... headers) {
        this("http://localhost:" + port, headers);
    }

    /** Headers, value after name, are sent with each request. */
    Visit(String url, String... headers) {
        this.url = url;
        this.headers = headers;
    }

    record Answer(int status, String body, HttpResponse<String> response) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        String code() {
            return json().path("code").asString("");
        }

        List<String> cookies() {
            return response.headers().allValues("Set-Cookie");
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer delete(String path) {
        return send(withHeader(request(path)).DELETE());
    }

    Answer post(String path, Map<String, ?> body) {
        return send(withHeader(json(path, body)));
    }

    /** As a page of another site: the browser sends its cookies, and the page knows none of them. */
    Answer postForged(String path, Map<String, ?> body) {
        return send(json(path, body));
    }

    Answer postWith(String token, String path, Map<String, ?> body) {
        return send(json(path, body).header("X-XSRF-TOKEN", token));
    }

    /** Joins by a link that holds this token. */
    Answer join(String token, String name) {
        return post("/api/join", newcomer(token, name, PASSWORD));
    }

    static Map<String, String> newcomer(String token, String name, String password) {
        return Map.of("token", token, "name", name, "email", email(name), "password", password);
    }

    Answer signIn(String name, String password) {
        return post("/api/session", Map.of("email", email(name), "password", password));
    }

    static String email(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@roundtable.example";
    }

    /** Asks somebody in for the whole installation; the token of the link. */
    String invite(String role) {
        return token(post("/api/invitations", Map.of("role", role)).json());
    }

    static String token(JsonNode made) {
        String link = made.path("link").asString();
        return link.substring(link.indexOf('#') + 1);
    }

    private HttpRequest.Builder json(String path, Map<String, ?> body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private HttpRequest.Builder withHeader(HttpRequest.Builder request) {
        String known = cookies.get("XSRF-TOKEN");
        if (known == null) {
            cookies.put("XSRF-TOKEN", "made-up");
            request.setHeader("Cookie", header());
        }
        return request.header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(30));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return cookies.isEmpty() ? request : request.setHeader("Cookie", header());
    }

    private String header() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String header) {
        HttpCookie cookie = HttpCookie.parse(header).getFirst();
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    /** A socket that tells how it was closed. */
    CompletableFuture<String> socket(String... headers) {
        CompletableFuture<String> closed = new CompletableFuture<>();
        WebSocket.Builder builder = HTTP.newWebSocketBuilder().header("Cookie", header());
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        WebSocket.Listener listener = new WebSocket.Listener() {
            @Override
            public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
                closed.complete(status + " " + reason);
                return null;
            }
        };
        builder.buildAsync(URI.create(url.replaceFirst("http", "ws") + "/ws/commands"), listener)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
        return closed.orTimeout(20, TimeUnit.SECONDS);
    }
}
