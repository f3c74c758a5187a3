package roundtable.queries;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import roundtable.kit.json.WireJson;
import tools.jackson.databind.JsonNode;

/** A client of the live socket. It answers pings while it reads. */
public final class TestSocket implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final WebSocket socket;
    private final Incoming incoming;

    private TestSocket(WebSocket socket, Incoming incoming) {
        this.socket = socket;
        this.incoming = incoming;
    }

    static TestSocket open(HttpClient http, URI address, String cookie) {
        Incoming incoming = new Incoming();
        WebSocket socket = http.newWebSocketBuilder()
                .header("Cookie", cookie)
                .buildAsync(address, incoming)
                .join();
        return new TestSocket(socket, incoming);
    }

    public void send(String text) {
        socket.sendText(text, true).join();
    }

    public void sendBinary(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    public void subscribe(String topic, long after) {
        send("{\"type\":\"subscribe\",\"topic\":\"" + topic + "\",\"after\":" + after + "}");
    }

    /** The next message; pings on the way are answered. */
    public JsonNode next() throws InterruptedException {
        String text = incoming.texts.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (text == null) {
            throw new AssertionError("No message came; closed with " + incoming.closed.getNow(null));
        }
        JsonNode message = WireJson.tree(text);
        if (message.path("type").asString().equals("ping")) {
            send("{\"type\":\"pong\",\"n\":0}");
            return next();
        }
        return message;
    }

    /** Types of all messages up to the pong with that number. */
    public List<String> typesUntilPong(int number) throws InterruptedException {
        send("{\"type\":\"ping\",\"n\":" + number + "}");
        List<String> types = new ArrayList<>();
        for (JsonNode message = next();
                !message.path("type").asString().equals("pong")
                        || message.path("n").asInt() != number;
                message = next()) {
            types.add(message.path("type").asString());
        }
        return types;
    }

    /** Status with which the server closed; waits for it. */
    public int closedWith() throws Exception {
        return incoming.closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static final class Incoming implements WebSocket.Listener {
        private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder parts = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                texts.add(parts.toString());
                parts.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed.complete(status);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            closed.complete(1006);
        }
    }
}
