package roundtable.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** A TCP relay before a server that breaks a connection when told to. */
final class FaultyLink implements AutoCloseable {

    enum Fault {
        NONE,
        /** The next insert of commits reaches the server, its reply gets lost. */
        LOSE_REPLY,
        /** The next insert of commits gets lost. */
        LOSE_REQUEST,
        /** Nothing gets through. */
        DOWN
    }

    private static final String INSERT = "insert\0\b\0\0\0commits\0";

    private final ServerSocket listener;
    private final URI target;
    private final AtomicReference<Fault> fault = new AtomicReference<>(Fault.NONE);
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    FaultyLink(String uri) {
        target = URI.create(uri);
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::accept);
    }

    /** The driver must not repeat writes by itself here, or it would hide the fault. */
    String uri() {
        return "mongodb://127.0.0.1:" + listener.getLocalPort()
                + "/?directConnection=true&retryWrites=false&retryReads=false&serverSelectionTimeoutMS=300"
                + "&heartbeatFrequencyMS=500";
    }

    void set(Fault next) {
        fault.set(next);
        if (next == Fault.DOWN) {
            sockets.forEach(FaultyLink::closeQuietly);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                if (fault.get() == Fault.DOWN) {
                    closeQuietly(client);
                } else {
                    connect(client, new Socket(target.getHost(), target.getPort()));
                }
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void connect(Socket client, Socket server) throws IOException {
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        sockets.add(client);
        sockets.add(server);
        AtomicReference<Fault> pending = new AtomicReference<>(Fault.NONE);
        Thread.ofPlatform().daemon().start(() -> relay(client, server, data -> onRequest(data, pending)));
        Thread.ofPlatform().daemon().start(() -> relay(server, client, data -> pending.get() == Fault.NONE));
    }

    private boolean onRequest(String data, AtomicReference<Fault> pending) {
        Fault now = fault.get();
        boolean faulty = now == Fault.LOSE_REPLY || now == Fault.LOSE_REQUEST;
        if (faulty && data.contains(INSERT) && fault.compareAndSet(now, Fault.NONE)) {
            pending.set(now);
            return now == Fault.LOSE_REPLY;
        }
        return true;
    }

    private interface Gate {
        boolean lets(String data);
    }

    private static void relay(Socket from, Socket to, Gate gate) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[1 << 16];
            int length = in.read(buffer);
            while (length >= 0 && gate.lets(new String(buffer, 0, length, StandardCharsets.ISO_8859_1))) {
                out.write(buffer, 0, length);
                length = in.read(buffer);
            }
        } catch (IOException e) {
            // the other direction closed both
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sockets.forEach(FaultyLink::closeQuietly);
    }
}
