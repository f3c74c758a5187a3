package roundtable.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Somebody who is signed in and sends what no client library would. */
final class Caller {
    private static final Duration LONGEST = Duration.ofSeconds(40);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private String cookie = "none=0";

    Caller(String url, String name, String role) {
        this.url = url;
        HttpResponse<String> answer = post("/api/session", "{\"name\":\"" + name + "\",\"role\":\"" + role + "\"}");
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    /** The topic is {@code reports/ID} or {@code conferences/ID}. */
    HttpResponse<String> command(String topic, String commandId, String... commands) {
        return post(
                "/api/" + topic + "/commands",
                "{\"commandId\":\"" + commandId + "\",\"commands\":[" + String.join(",", commands) + "]}");
    }

    /** A conference with one roundtable, whose report is open at the return. */
    void openReport(String id, String words) {
        String section = "{\"key\":\"only\",\"title\":\"" + words + "\",\"guidance\":\"" + words
                + "\",\"kinds\":[\"bullet\",\"heading\",\"paragraph\",\"quote\"]}";
        command(
                "conferences/of-" + id,
                "create-" + id,
                "{\"type\":\"create-conference\",\"name\":\"" + words + "\",\"place\":\"" + words
                        + "\",\"template\":{\"name\":\"" + words + "\",\"guidance\":\"" + words + "\",\"sections\":["
                        + section + "]}}",
                "{\"type\":\"add-roundtable\",\"roundtable\":{\"reportId\":\"" + id + "\",\"code\":\"1\",\"title\":\""
                        + words + "\",\"place\":\"" + words + "\"}}");
        while (get("/api/reports/" + id + "?atLeast=0").statusCode() != 200) {
            Thread.onSpinWait();
        }
    }

    static String paragraph(String item, String text) {
        return "{\"type\":\"add-paragraph\",\"itemId\":\"" + item + "\",\"section\":\"only\",\"text\":\"" + text
                + "\"}";
    }

    String cookie() {
        return cookie;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(LONGEST).header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
