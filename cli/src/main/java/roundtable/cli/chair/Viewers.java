package roundtable.cli.chair;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import roundtable.cli.client.DashboardFeed;
import roundtable.cli.client.Failure;
import roundtable.cli.client.Json;

/**
 * Many who follow a dashboard and do nothing with it: sockets on one thread that are read and not looked into, because they
 * share the machine with the product, and it is the product that is measured.
 */
final class Viewers implements AutoCloseable {
    private static final String PONG = "{\"type\":\"pong\",\"n\":0}";
    private static final long ALIVE_MILLIS = TimeUnit.SECONDS.toMillis(10);
    private static final int BUFFER = 256 * 1024;
    private static final int MASKED = 0x80;
    private static final int TEXT = 0x81;
    private static final int LONGEST_ANSWER = 4096;

    private final URI product;
    private final Selector selector;
    private final Thread thread = Thread.ofPlatform().daemon().name("viewers").unstarted(this::run);
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final CompletableFuture<Void> trouble = new CompletableFuture<>();
    private volatile Sum sum = new Sum(0, 0);

    /** What all of them got so far. */
    record Sum(long messages, long bytes) {
        Sum since(Sum before) {
            return new Sum(messages - before.messages, bytes - before.bytes);
        }
    }

    private Viewers(URI product, Selector selector) {
        this.product = product;
        this.selector = selector;
    }

    /** So many, who share these sessions. */
    static Viewers open(URI product, List<String> cookies, int count, String conferenceId) {
        try {
            Viewers viewers = new Viewers(product, Selector.open());
            for (int i = 0; i < count; i++) {
                viewers.add(cookies.get(i % cookies.size()), conferenceId);
            }
            viewers.thread.start();
            return viewers;
        } catch (IOException e) {
            throw new Failure("The viewers can't connect: " + e.getMessage() + ".");
        }
    }

    private void add(String cookie, String conferenceId) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(product.getHost(), product.getPort()));
        channel.write(StandardCharsets.US_ASCII.encode("GET /ws/live HTTP/1.1\r\nHost: " + product.getAuthority()
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                + "dGhlIHNhbXBsZSBub25jZQ==\r\nCookie: " + cookie + "\r\n\r\n"));
        ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
        String read = "";
        while (!read.endsWith("\r\n\r\n")) {
            if (channel.read(answer) < 0) {
                throw new IOException("the product hung up");
            }
            read = StandardCharsets.US_ASCII.decode(answer.duplicate().flip()).toString();
        }
        if (!read.startsWith("HTTP/1.1 101")) {
            throw new IOException(read.lines().findFirst().orElse("no answer"));
        }
        send(channel, Json.write(Map.of("type", "subscribe", "topic", DashboardFeed.topic(conferenceId), "after", -1)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Frames());
    }

    /** One short frame, masked with zeros: what a client sends has to be masked. */
    private static void send(SocketChannel channel, String text) throws IOException {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 6);
        frame.put((byte) TEXT)
                .put((byte) (MASKED | payload.length))
                .putInt(0)
                .put(payload)
                .flip();
        channel.write(frame);
        if (frame.hasRemaining()) {
            throw new IOException("the product doesn't read");
        }
    }

    private void run() {
        long alive = System.currentTimeMillis();
        try {
            while (selector.isOpen()) {
                selector.select(this::read, ALIVE_MILLIS);
                sum = count();
                if (System.currentTimeMillis() - alive > ALIVE_MILLIS) {
                    alive = System.currentTimeMillis();
                    for (SelectionKey key : selector.keys()) {
                        send((SocketChannel) key.channel(), PONG);
                    }
                }
            }
        } catch (ClosedSelectorException closed) {
            // That is how it ends.
        } catch (IOException | Failure broken) {
            trouble.completeExceptionally(new Failure("A viewer was lost: " + broken.getMessage() + "."));
        }
    }

    private void read(SelectionKey key) {
        Frames frames = (Frames) Objects.requireNonNull(key.attachment());
        try {
            buffer.clear();
            int got = ((SocketChannel) key.channel()).read(buffer);
            frames.take(buffer.flip());
            if (got < 0 || frames.isClosed()) {
                throw new Failure("the product closed the connection");
            }
        } catch (IOException e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
    }

    private Sum count() {
        long messages = 0;
        long bytes = 0;
        for (SelectionKey key : selector.keys()) {
            Frames frames = (Frames) Objects.requireNonNull(key.attachment());
            messages += frames.messages();
            bytes += frames.bytes();
        }
        return new Sum(messages, bytes);
    }

    /** What all of them got until a moment ago. */
    Sum sum() {
        return sum;
    }

    /** Fails when one is lost; never completes otherwise. */
    CompletableFuture<Void> trouble() {
        return trouble;
    }

    @Override
    public void close() {
        try {
            for (SelectionKey key : List.copyOf(selector.keys())) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            // They go with the process.
        }
    }
}
