package roundtable.queries.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A secretariat's own system, which messages are sent to. */
final class Office implements AutoCloseable {
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /** A message as it came. */
    record Letter(String id, String timestamp, String signature, String body) {}

    private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private volatile int status;

    /** @param status what it answers with; 0 for an answer that begins and never ends */
    Office(int status) throws IOException {
        this.status = status;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/hook", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        letters.add(new Letter(
                header(exchange, "webhook-id"),
                header(exchange, "webhook-timestamp"),
                header(exchange, "webhook-signature"),
                body));
        if (status == 0) {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().flush();
        } else {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return Objects.requireNonNull(exchange.getRequestHeaders().getFirst(name), name);
    }

    void answerWith(int now) {
        status = now;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook?key=hidden");
    }

    /** The next that comes, once it does. */
    Letter next() throws InterruptedException {
        return Objects.requireNonNull(letters.poll(30, TimeUnit.SECONDS), "nothing came");
    }

    boolean hasMore() {
        return !letters.isEmpty();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
