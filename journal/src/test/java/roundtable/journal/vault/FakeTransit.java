package roundtable.journal.vault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import roundtable.journal.codec.Json;
import roundtable.journal.vault.FakeTransitKey.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A HashiCorp Vault as far as its transit engine goes, with the answers that Vault's documentation and sources give:
 * which status for what, batches that fail in part, keys that are made by encrypting, deletion only where allowed.
 */
public final class FakeTransit implements AutoCloseable {

    static final String TOKEN = "hvs.test-token-that-no-message-shows";

    private final FakeTransitEngine engine = new FakeTransitEngine();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    volatile String token = TOKEN;
    volatile boolean isSealed;
    volatile String mount = "transit";
    volatile @Nullable String namespace;

    /** A method and the beginning of a path whose next request is done and not answered. */
    volatile @Nullable String answerToLose;

    /** A method and the beginning of a path that the token may not use. */
    volatile @Nullable String forbidden;

    /** A status that a proxy in front answers everything with. */
    volatile int proxyStatus;

    public FakeTransit() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public TransitVault client() {
        return client(TOKEN);
    }

    TransitVault client(String clientToken) {
        return new TransitVault(
                new TransitSettings(address(), () -> clientToken, "transit", namespace, Duration.ofSeconds(20)));
    }

    /** What operators do by themselves. */
    FakeTransitEngine engine() {
        return engine;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] bytes = exchange.getRequestBody().readAllBytes();
            JsonNode body = bytes.length == 0
                    ? MissingNode.getInstance()
                    : Json.mapper().readTree(bytes);
            String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            FakeTransitEngine.Reply reply =
                    proxyStatus == 0 ? reply(exchange, call, body) : new FakeTransitEngine.Reply(proxyStatus, "<html>");
            String lose = answerToLose;
            if (lose != null && call.startsWith(lose)) {
                answerToLose = null;
                return;
            }
            answer(exchange, reply);
        }
    }

    private static void answer(HttpExchange exchange, FakeTransitEngine.Reply reply) throws IOException {
        if (reply.body() == null) {
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        byte[] bytes = Json.mapper().writeValueAsBytes(reply.body());
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private FakeTransitEngine.Reply reply(HttpExchange exchange, String call, JsonNode body) {
        if (isSealed) {
            return FakeTransitEngine.errors(503, "Vault is sealed");
        }
        boolean known = token.equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"))
                && exchange.getRequestHeaders().containsKey("X-Vault-Request")
                && Objects.equals(namespace, exchange.getRequestHeaders().getFirst("X-Vault-Namespace"));
        String not = forbidden;
        if (!known || (not != null && call.startsWith(not))) {
            return FakeTransitEngine.errors(403, "permission denied");
        }
        String prefix = "/v1/" + mount + "/";
        if (!exchange.getRequestURI().getPath().startsWith(prefix)) {
            return FakeTransitEngine.errors(404, "no handler for route \"" + call + "\". route entry not found.");
        }
        try {
            return engine.serve(call.replaceFirst(" " + prefix, " ").split("[ /]", -1), body);
        } catch (Refusal e) {
            return FakeTransitEngine.errors(400, e.getMessage());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
