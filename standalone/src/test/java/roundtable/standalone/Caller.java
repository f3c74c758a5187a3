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
    private final String person;
    private final String cookie;
    private final String csrf;

    Caller(String url, String name, String role) {
        this.url = url;
        person = Town.guests().person(name, role);
        cookie = Town.guests().cookie(name, role);
        csrf = Town.guests().csrf(name, role);
    }

    /** Somebody who may do what is granted to them, and nothing else. */
    static Caller named(String url, String name) {
        Caller caller = new Caller(url, name, Town.STRANGER);
        Town.makeStranger(url, caller.person);
        return caller;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    HttpResponse<String> post(String path, String body) {
        return send(
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(ownTabs(body))));
    }

    /** Tabs in a body become tabs of whoever sends it. */
    private String ownTabs(String body) {
        return body.replace("\"clientId\":\"", "\"clientId\":\"" + person + ".");
    }

    /** Which person they are. */
    String person() {
        return person;
    }

    /** The topic is {@code reports/ID} or {@code conferences/ID}. */
    HttpResponse<String> command(String topic, String commandId, String... commands) {
        return post(
                "/api/" + topic + "/commands",
                "{\"commandId\":\"" + commandId + "\",\"commands\":[" + String.join(",", commands) + "]}");
    }

    /** A conference with one roundtable, whose report is open at the return. */
    void openReport(String id, String words) {
        openReport(id, words, this);
    }

    /** As {@link #openReport(String, String)}, where somebody else than the one who takes commands shows views. */
    void openReport(String id, String words, Caller viewer) {
        String section = "{\"key\":\"only\",\"title\":\"" + words + "\",\"guidance\":\"" + words
                + "\",\"kinds\":[\"bullet\",\"heading\",\"paragraph\",\"quote\"]}";
        Caller organiser = new Caller(url, "Organiser", "organiser");
        organiser.command(
                "conferences/of-" + id,
                "create-" + id,
                "{\"type\":\"create-conference\",\"name\":\"" + words + "\",\"place\":\"" + words
                        + "\",\"template\":{\"name\":\"" + words + "\",\"guidance\":\"" + words + "\",\"sections\":["
                        + section + "],\"tagging\":{\"sets\":[],\"ownWords\":true}}}",
                "{\"type\":\"add-roundtable\",\"roundtable\":{\"reportId\":\"" + id + "\",\"code\":\"1\",\"title\":\""
                        + words + "\",\"place\":\"" + words + "\"}}");
        while (viewer.get("/api/reports/" + id + "?atLeast=0").statusCode() != 200) {
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
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(LONGEST)
                .header("Cookie", cookie)
                .header("X-XSRF-TOKEN", csrf);
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
