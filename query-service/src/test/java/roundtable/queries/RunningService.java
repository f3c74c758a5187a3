package roundtable.queries;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import roundtable.access.PersonId;
import roundtable.access.Role;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.kit.Service;
import roundtable.kit.session.SessionCsrf;

/** The query service on a free port, on a database in memory that may outlive it. */
public final class RunningService implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;
    private final int port;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    public RunningService(EmbeddedServer database, Map<String, Object> settings) {
        SpringApplication spring = new SpringApplication(QueryServiceApplication.class);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setDefaultProperties(Service.defaults());
        spring.addInitializers(starting -> {
            var all = new HashMap<String, Object>(settings);
            all.put("roundtable.mongodb-uri", database.uri());
            all.put("roundtable.keys", TestKeys.FILE.toString());
            all.put("server.port", "0");
            starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", all));
        });
        context = spring.run();
        port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A stream of this service's journal, to append to. */
    public TestStream stream(String name) {
        return new TestStream(bean(Journal.class), bean(EventCodec.class), name);
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return getAs(Role.RAPPORTEUR, path, headers);
    }

    public HttpResponse<String> getAs(Role role, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("Cookie", cookie("Sara", name(role)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> headAs(Role role, String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("Cookie", cookie("Sara", name(role)));
        return HTTP.send(request.HEAD().build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> postAs(Role role, String path) throws IOException, InterruptedException {
        String cookie = cookie("Sara", name(role));
        HttpRequest.Builder request = request(path).header("Cookie", cookie).POST(HttpRequest.BodyPublishers.noBody());
        return HTTP.send(
                request.header(SessionCsrf.HEADER, TestPeople.csrf(cookie)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Any request, with JSON or without. */
    HttpResponse<byte[]> send(String cookie, String method, String path, String json)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        if (!method.equals("GET")) {
            request.header(SessionCsrf.HEADER, TestPeople.csrf(cookie));
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** What is no text. */
    public HttpResponse<byte[]> bytes(Role role, String path) throws IOException, InterruptedException {
        HttpRequest request =
                request(path).header("Cookie", cookie("Sara", name(role))).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public HttpResponse<String> getAsNobody(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    /** Somebody on the live socket. */
    public TestSocket connect(String name) {
        return TestSocket.open(HTTP, liveAddress(), cookie(name, "note-taker"));
    }

    public TestSocket connectAs(Role role) {
        return TestSocket.open(HTTP, liveAddress(), cookie("Sara", name(role)));
    }

    /** Somebody on the live socket who has only the roles that they were granted by events. */
    TestSocket connectAs(PersonId person) {
        return TestSocket.open(HTTP, liveAddress(), TestPeople.signIn(context, person.value(), person));
    }

    public URI liveAddress() {
        return URI.create("ws://127.0.0.1:" + port + "/ws/live");
    }

    /** Begins the ids of the tabs of somebody on {@link #connect}. */
    static String person(String name) {
        return TestPeople.id(name, "note-taker");
    }

    /** Of somebody who has only the roles that they were granted by events. */
    String cookie(PersonId person) {
        return TestPeople.signIn(context, person.value(), person);
    }

    /** Somebody's who is signed in. */
    String cookie(String name, String role) {
        return cookies.computeIfAbsent(name + "/" + role, who -> TestPeople.signIn(context, name, role));
    }

    @Override
    public void close() {
        context.close();
    }
}
