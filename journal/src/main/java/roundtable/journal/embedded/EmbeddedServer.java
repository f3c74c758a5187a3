package roundtable.journal.embedded;

import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MongoDB server for one installation, in this process or in one of its own, on a port of 127.0.0.1. It is talked to
 * through the ordinary driver. See the package for what it guarantees and what it leaves out.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final int ANY_PORT = 0;

    private final Storage storage;
    private final Replies replies;
    private final Maintenance maintenance;
    private final MultiThreadIoEventLoopGroup threads;
    private final EventLoop loop;
    private final ChannelGroup clients;
    private final Channel listening;
    private final int port;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private volatile boolean failed;

    private EmbeddedServer(Storage storage, int port) {
        this.storage = storage;
        this.replies = new Replies(storage);
        this.threads = new MultiThreadIoEventLoopGroup(
                1, Thread.ofPlatform().name("embedded-db").daemon().factory(), NioIoHandler.newFactory());
        this.loop = threads.next();
        this.clients = new DefaultChannelGroup(loop);
        this.maintenance = new Maintenance(storage, loop, this);
        this.listening = listen(new StoredBackend(storage), port);
        this.port = ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /** A server that forgets everything when it is closed. */
    public static EmbeddedServer inMemory() {
        return started(Storage.inMemory(), ANY_PORT);
    }

    /** The server of a directory, which is made where it is missing, on a free port. */
    public static EmbeddedServer open(Path directory, Durability durability) {
        return open(directory, durability, ANY_PORT);
    }

    /**
     * The server of a directory on the port given, or on a free one for 0.
     *
     * @throws EmbeddedServerException if the directory is in use, damaged or not writable, or the port is taken
     */
    public static EmbeddedServer open(Path directory, Durability durability, int port) {
        return open(directory, durability, port, ChangeLog.SEGMENT_BYTES);
    }

    static EmbeddedServer open(Path directory, Durability durability, int port, int segmentBytes) {
        EmbeddedServer server = started(Storage.open(directory, durability, segmentBytes), port);
        server.maintenance.start();
        return server;
    }

    private static EmbeddedServer started(Storage storage, int port) {
        try {
            return new EmbeddedServer(storage, port);
        } catch (RuntimeException e) {
            storage.abandon();
            throw e;
        }
    }

    private Channel listen(StoredBackend backend, int port) {
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(threads)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(new MongoWireReplyEncoder(), new MongoWireMessageEncoder())
                                .addLast(new MongoWireProtocolHandler())
                                .addLast(new CommandHandler(EmbeddedServer.this, backend, replies));
                    }
                });
        var bound = bootstrap
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            threads.shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly();
            throw new EmbeddedServerException(
                    "port-unavailable", "The database can't listen on port " + port + " of 127.0.0.1.", bound.cause());
        }
        return bound.channel();
    }

    /** The port of 127.0.0.1 that the server listens on. */
    public int port() {
        return port;
    }

    /** What a driver connects with; the options say what the server has none of. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port() + "/?directConnection=true&retryWrites=false&retryReads=false";
    }

    /** Completes when the server is closed; completes with the cause if the storage failed and the server stopped. */
    public CompletionStage<Void> end() {
        return end.minimalCompletionStage();
    }

    /** Copies the data directory, as a crash between two commands would leave it; it opens like any other. */
    public void copyTo(Path target) {
        onLoop(() -> storage.copyTo(target));
    }

    Duration longestPause() {
        return maintenance.longestPause();
    }

    void connected(Channel client) {
        clients.add(client);
    }

    /** Whether it stopped because its storage failed. */
    public boolean hasFailed() {
        return failed;
    }

    void flushReplies() {
        guarded(replies::flush);
    }

    /** Runs a step between commands; if it fails, the storage can't be trusted to go on. */
    void guarded(Runnable step) {
        if (failed || end.isDone()) {
            return;
        }
        try {
            step.run();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    /** Nothing may be acknowledged any more: cuts everybody off, without the replies that wait. */
    void fail(RuntimeException cause) {
        if (failed) {
            return;
        }
        failed = true;
        LOG.error("The database stops, because its storage failed", cause);
        var unused = List.of(listening.close(), clients.close());
        storage.abandon();
        end.completeExceptionally(cause);
    }

    private void onLoop(Runnable step) {
        var done = loop.submit(step).awaitUninterruptibly();
        if (!done.isSuccess() && done.cause() instanceof RuntimeException e) {
            throw e;
        }
    }

    /** Answers what was received, writes everything into the store file and frees the directory. Can be repeated. */
    @Override
    public synchronized void close() {
        if (threads.isShuttingDown()) {
            return;
        }
        listening.close().awaitUninterruptibly();
        onLoop(this::flushReplies);
        onLoop(maintenance::cancel);
        maintenance.awaitSync();
        clients.close().awaitUninterruptibly();
        try {
            onLoop(this::closeStorage);
        } finally {
            threads.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
        }
    }

    private void closeStorage() {
        if (!failed && end.complete(null)) {
            storage.close();
        }
    }
}
