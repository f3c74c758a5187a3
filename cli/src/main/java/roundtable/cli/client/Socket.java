package roundtable.cli.client;

import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A WebSocket for JSON messages: sends one after the other, answers pings and sends its own. */
final class Socket implements WebSocket.Listener {
    private static final Duration PING_EVERY = Duration.ofSeconds(10);

    /** Who reads; called on the loop. */
    interface Receiver {
        void message(String type, JsonNode message);

        void closed(Failure why);
    }

    private final Receiver receiver;
    private final StringBuilder partial = new StringBuilder();
    private final Future<?> pings;
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
    private @Nullable WebSocket socket;

    private Socket(EventLoop loop, Receiver receiver) {
        this.receiver = receiver;
        this.pings = loop.every(PING_EVERY, () -> send("{\"type\":\"ping\",\"n\":1}"));
    }

    static CompletableFuture<Socket> open(EventLoop loop, URI uri, String cookie, Receiver receiver) {
        Socket socket = new Socket(loop, receiver);
        return loop.http()
                .newWebSocketBuilder()
                .header("Cookie", cookie)
                .buildAsync(uri, socket)
                .handle((opened, fault) -> {
                    if (fault != null) {
                        socket.pings.cancel(false);
                        throw new Failure("The live connection at " + uri + " could not be opened.");
                    }
                    socket.socket = opened;
                    return socket;
                });
    }

    /** For the loop's thread alone. */
    void send(String json) {
        WebSocket open = socket;
        if (open != null && !open.isOutputClosed()) {
            sent = sent.isDone()
                    ? open.sendText(json, true)
                    : sent.thenCompose(before -> open.sendText(json, true)).exceptionally(fault -> null);
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        from.request(1);
        if (!last) {
            partial.append(data);
            return null;
        }
        String text = partial.isEmpty() ? data.toString() : partial.append(data).toString();
        partial.setLength(0);
        take(Json.read(text));
        return null;
    }

    private void take(JsonNode message) {
        String type = message.path("type").asString("");
        switch (type) {
            case "ping" -> send("{\"type\":\"pong\",\"n\":" + message.path("n").asLong() + "}");
            case "pong" -> {}
            default -> receiver.message(type, message);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        ended(new Failure(
                "The product closed the live connection (" + status + (reason.isEmpty() ? "" : ", " + reason) + ")."));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable fault) {
        ended(fault instanceof Failure failure ? failure : new Failure("The live connection broke."));
    }

    private void ended(Failure why) {
        pings.cancel(false);
        receiver.closed(why);
    }
}
