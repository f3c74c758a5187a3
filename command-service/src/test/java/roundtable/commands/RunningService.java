package roundtable.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import roundtable.journal.Journal;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.journal.sealing.Forgetter;
import roundtable.journal.sealing.Sealing;
import roundtable.kit.Service;
import roundtable.kit.journal.StoreSettings;
import roundtable.kit.session.SessionCsrf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command service on a free port and a folder, as a caller sees it. */
final class RunningService implements AutoCloseable {
    static final JsonMapper JSON = new JsonMapper();

    final int port;
    private final ConfigurableApplicationContext context;
    /** Cookies are good beyond a restart. */
    private static final Map<String, String> PEOPLE = new ConcurrentHashMap<>();

    private final HttpClient client = HttpClient.newHttpClient();

    RunningService(Path data, String... settings) {
        this(CommandServiceApplication.class, data, settings);
    }

    RunningService(Class<?> application, Path data, String... settings) {
        List<String> all = new ArrayList<>(List.of("--server.port=0", "--roundtable.data=" + data));
        all.addAll(Arrays.asList(settings));
        if (all.stream().noneMatch(setting -> setting.startsWith("--roundtable.keys="))) {
            all.add("--roundtable.keys=" + TestKeys.FILE);
        }
        context = Service.start(application, "Test", all.toArray(String[]::new));
        port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    record Reply(int status, String contentType, String body, HttpResponse<String> response) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        String code() {
            return json().path("code").asString("");
        }
    }

    /** A cookie for somebody with this role, who is signed in. */
    String signIn(String role) {
        return signIn(role, "Ada");
    }

    String signIn(String role, String name) {
        String cookie = TestPeople.signIn(context, name, role);
        PEOPLE.put(cookie, TestPeople.id(name, role));
        return cookie;
    }

    Reply post(String path, String cookie, String body) {
        return send(request(path)
                .header("Cookie", cookie)
                .header(SessionCsrf.HEADER, TestPeople.csrf(cookie))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(ownTabs(body, cookie))));
    }

    /** From the page of somebody who has not signed in. */
    Reply postAsNobody(String path, String body, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Cookie", SessionCsrf.COOKIE + "=none")
                .header(SessionCsrf.HEADER, "none")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Tabs in a body become tabs of whoever sends it. */
    private static String ownTabs(String body, String cookie) {
        String person = PEOPLE.get(cookie);
        return person == null ? body : body.replace("\"clientId\":\"", "\"clientId\":\"" + person + ".");
    }

    Reply command(String topic, String cookie, String commandId, String... commands) {
        String path = topic.replace("report:", "/api/reports/").replace("conference:", "/api/conferences/");
        return post(path + "/commands", cookie, body(commandId, commands));
    }

    static String body(String commandId, String... commands) {
        return "{\"commandId\":\"" + commandId + "\",\"commands\":[" + String.join(",", commands) + "]}";
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Reply(response.statusCode(), type, response.body(), response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Where its embedded database is reached. */
    String databaseUri() {
        return context.getBean(EmbeddedServer.class).uri();
    }

    Journal journal() {
        return bean(Journal.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Name of its database. */
    String database() {
        return bean(StoreSettings.class).database();
    }

    /** Waits until there are so many events of a type in the journal. */
    void awaitEvents(String type, int count) {
        Journal journal = journal();
        try {
            long head = journal.head();
            while (count(journal, type) < count) {
                if (!journal.awaitBeyond(head, Duration.ofSeconds(40).toNanos())) {
                    throw new AssertionError("there are not " + count + " " + type);
                }
                head = journal.head();
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static long count(Journal journal, String type) {
        return journal.read(0, Integer.MAX_VALUE).stream()
                .flatMap(commit -> commit.events().stream())
                .filter(event -> event.type().equals(type))
                .count();
    }

    /** Waits until no ring names an epoch that is to be destroyed, which follows its record. */
    void awaitRings() {
        Forgetter forgetter = bean(Sealing.class).forgetter();
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!forgetter.unfinished().isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("unfinished: " + forgetter.unfinished());
            }
            Thread.onSpinWait();
        }
    }

    /** A conference of its own, with a roundtable whose report {@code id} is open. */
    void openReport(String id, String cookie) {
        String template =
                send(request("/api/templates/default").header("Cookie", cookie)).body();
        command(
                "conference:of-" + id,
                signIn("organiser"),
                "setup-" + id,
                "{\"type\":\"create-conference\",\"name\":\"Forum\",\"place\":\"\",\"template\":" + template + "}",
                "{\"type\":\"add-roundtable\",\"roundtable\":{\"reportId\":\"" + id
                        + "\",\"code\":\"3.1\",\"title\":\"Drivers\",\"place\":\"\"}}");
        awaitStream("report:" + id);
    }

    /** Waits until something of the stream is in the journal. */
    void awaitStream(String stream) {
        Journal journal = journal();
        try {
            for (long head = journal.head(); journal.lastVersion(stream) < 0; head = journal.head()) {
                if (!journal.awaitBeyond(head, Duration.ofSeconds(20).toNanos())) {
                    throw new AssertionError("nothing of " + stream + " came into the journal");
                }
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
