package roundtable.standalone;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A socket of somebody who is signed in, and what comes over it. */
final class Line implements WebSocket.Listener, AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    /** @param path such as {@code /ws/live} */
    Line(String url, String path, Caller by) {
        this(url, path, "Cookie", by.cookie());
    }

    /** Of a program that has an access token. */
    static Line byToken(String url, String path, String token) {
        return new Line(url, path, "Authorization", "Bearer " + token);
    }

    private Line(String url, String path, String header, String value) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header(header, value)
                .buildAsync(URI.create(url.replaceFirst("^http", "ws") + path), this)
                .join();
    }

    void send(String message) {
        socket.sendText(message, true).join();
    }

    void subscribe(String topic) {
        send("{\"type\":\"subscribe\",\"topic\":\"" + topic + "\",\"after\":-1}");
    }

    /** The next message that holds these words. */
    String await(String words) {
        try {
            while (true) {
                String next = received.poll(LONGEST.toSeconds(), TimeUnit.SECONDS);
                if (next == null) {
                    throw new AssertionError("nothing came with " + words);
                }
                if (next.contains(words)) {
                    return next;
                }
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Status and reason of the close, which has to come within that time. */
    String closedWithin(Duration time) {
        return closed.orTimeout(time.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            received.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status + " " + reason);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
