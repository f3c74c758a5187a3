package roundtable.cli.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** What a signed-in person does: queries, commands, and sockets for both. */
public final class Session {
    private static final Duration OPENING = Duration.ofSeconds(10);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private final HttpClient http;
    private final URI base;
    private final Badge badge;

    Session(HttpClient http, URI base, Badge badge) {
        this.http = http;
        this.base = base;
        this.badge = badge;
    }

    /** A new id of an editing tab, which has to be one of this person's. */
    public String newClientId() {
        return badge.person() + "." + UUID.randomUUID().toString().replace("-", "");
    }

    public JsonNode get(String path) {
        return Json.read(getBody(path));
    }

    /** As {@link #get(String)}, without waiting: it arrives on the loop. */
    public CompletableFuture<JsonNode> get(EventLoop loop, String path) {
        return loop.http()
                .sendAsync(request(path).GET().build(), HttpResponse.BodyHandlers.ofString())
                .thenApplyAsync(answer -> Json.read(Http.accepted(base, answer).body()), loop);
    }

    /** The answer as it came. */
    public String getBody(String path) {
        return Http.send(http, base, request(path).GET()).body();
    }

    /** The answer whatever its status, in the bytes that travelled: packed, where the product packs it. */
    public byte[] getPacked(String path) {
        HttpRequest.Builder get =
                request(path).header("Accept-Encoding", "gzip").GET();
        return Http.exchange(http, base, get, HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /**
     * Saves an answer as a file, which appears under its name only once all of it is there; until then it has {@code .part}
     * after it.
     */
    public void download(String path, Path target) {
        HttpResponse<InputStream> answer =
                Http.exchange(http, base, request(path).GET(), HttpResponse.BodyHandlers.ofInputStream());
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (InputStream body = answer.body()) {
            if (answer.statusCode() / 100 != 2) {
                throw Http.refusal(base, answer, new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
            Files.copy(body, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException e) {
            throw new Failure("The file " + target + " can't be written.");
        } catch (IOException e) {
            throw new Failure("What runs at " + base + " broke off in the middle. What came is in " + part + ".");
        }
    }

    /** Sends any body at all, and gives what is answered whatever its status. */
    public String postBody(String path, String body) {
        HttpRequest.Builder post = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return Http.exchange(http, base, post, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Sends commands that become one commit. The topic is {@code reports/ID} or {@code conferences/ID}. */
    public Receipt post(String topic, String commandId, List<?> commands) {
        HttpRequest.Builder post = commandRequest(topic, commandId, commands);
        return Receipt.from(Json.read(Http.send(http, base, post).body()));
    }

    HttpRequest.Builder commandRequest(String topic, String commandId, List<?> commands) {
        String body = Json.write(Map.of("commandId", commandId, "commands", commands));
        return request("/api/" + topic + "/commands")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** Waits until a report, opened in consequence of a roundtable's being added, can be read; ten seconds at most. */
    public JsonNode awaitReport(String reportId) {
        long deadline = System.nanoTime() + OPENING.toNanos();
        while (true) {
            try {
                return get("/api/reports/" + reportId + "?atLeast=0");
            } catch (Refused refused) {
                boolean later = refused.status() == 404 || refused.status() == 503;
                if (!later || System.nanoTime() > deadline) {
                    throw refused;
                }
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    /** Opens the live views' socket; the listener is called on the loop. */
    public CompletableFuture<LiveFeed> live(EventLoop loop, LiveFeed.Listener listener) {
        LiveFeed feed = new LiveFeed(listener);
        return Socket.open(loop, socketUri("/ws/live"), badge.cookie(), feed).thenApply(feed::over);
    }

    /** As {@link #live}, for a conference's dashboard. */
    public CompletableFuture<DashboardFeed> dashboard(EventLoop loop, DashboardFeed.Listener listener) {
        DashboardFeed feed = new DashboardFeed(listener);
        return Socket.open(loop, socketUri("/ws/live"), badge.cookie(), feed).thenApply(feed::over);
    }

    /** Opens the commands' socket; answers arrive on the loop. */
    public CompletableFuture<CommandChannel> commandSocket(EventLoop loop) {
        CommandSocket commands = new CommandSocket();
        return Socket.open(loop, socketUri("/ws/commands"), badge.cookie(), commands)
                .thenApply(commands::over);
    }

    /** The same over HTTP: a request a command, answers on the loop. */
    public CommandChannel commandsOverHttp(EventLoop loop) {
        return (reportId, commandId, commands) -> loop.http()
                .sendAsync(
                        commandRequest("reports/" + reportId, commandId, commands)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .thenApplyAsync(
                        answer -> Receipt.from(
                                Json.read(Http.accepted(base, answer).body())),
                        loop);
    }

    private HttpRequest.Builder request(String path) {
        return badge.on(HttpRequest.newBuilder(base.resolve(path)));
    }

    private URI socketUri(String path) {
        return URI.create(base.toString().replaceFirst("^http", "ws") + path);
    }
}
