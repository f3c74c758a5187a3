package roundtable.kit.socket;

import jakarta.websocket.CloseReason;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.tomcat.websocket.WsSession;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;
import roundtable.kit.limits.SocketGuest;
import roundtable.kit.session.ActorHandshake;
import roundtable.kit.session.Visitor;

/**
 * The other end of a socket. What is sent to it waits in a bounded queue that a thread of its own empties, so that
 * nobody else waits for a slow one; over the bound it is cut with 1013 and comes back by version.
 */
public final class Peer {
    /** Unsent UTF-16 units after which a peer counts as too slow. */
    static final int MOST_UNSENT = 64 * 1024;

    private final WebSocketSession session;
    private final Visitor visitor;
    private final SocketGuest guest;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Queue<TextMessage> unsent = new ArrayDeque<>();
    private int unsentUnits;
    private boolean sending;
    private boolean closed;
    private int faults;
    private final AtomicBoolean used = new AtomicBoolean();
    private volatile long lastHeard = System.nanoTime();

    Peer(WebSocketSession session) {
        this.session = session;
        this.visitor = Objects.requireNonNull((Visitor) session.getAttributes().get(ActorHandshake.VISITOR));
        this.guest =
                Objects.requireNonNull((SocketGuest) session.getAttributes().get(SocketGuest.ATTRIBUTE));
    }

    /** Who is at the other end. */
    public Visitor visitor() {
        return visitor;
    }

    /** It as its limits see it. */
    public SocketGuest guest() {
        return guest;
    }

    public String id() {
        return session.getId();
    }

    /** Sends in the order of the calls; drops what comes after the close. Never blocks on the network. */
    public void send(String json) {
        send(new TextMessage(json));
    }

    /** As {@link #send(String)}; one message may be shared by many peers. */
    public void send(TextMessage message) {
        boolean tooSlow = false;
        lock.lock();
        try {
            if (closed) {
                return;
            }
            unsent.add(message);
            unsentUnits += message.getPayloadLength();
            tooSlow = unsentUnits > MOST_UNSENT && unsent.size() > 1;
            if (!sending) {
                sending = true;
                Thread.startVirtualThread(this::drain);
            }
        } finally {
            lock.unlock();
        }
        if (tooSlow) {
            cut(CloseStatus.SERVICE_OVERLOAD.withReason("too slow; subscribe again after the last version"));
        }
    }

    /**
     * Waits until at most half of what may be unsent is unsent, so that who has much to send does not get the peer cut.
     *
     * @return whether the peer is still there
     */
    public boolean awaitRoom() throws InterruptedException {
        lock.lock();
        try {
            while (!closed && unsentUnits > MOST_UNSENT / 2) {
                moved.await();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing sent from now on will arrive. */
    public boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private void drain() {
        for (TextMessage next = next(); next != null; next = next()) {
            try {
                session.sendMessage(next);
                MessageBuffers.blankSent(session);
            } catch (IOException | RuntimeException broken) {
                cut(CloseStatus.SERVICE_OVERLOAD);
                return;
            }
        }
    }

    private @Nullable TextMessage next() {
        lock.lock();
        try {
            TextMessage next = closed ? null : unsent.poll();
            sending = next != null;
            unsentUnits -= next == null ? 0 : next.getPayloadLength();
            moved.signalAll();
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** Notes a sign of life. */
    void heard() {
        lastHeard = System.nanoTime();
    }

    /** Notes that it asked for something, which a ping doesn't. */
    void used() {
        used.set(true);
    }

    /** Whether it asked for something since this was asked last. */
    public boolean wasUsed() {
        return used.getAndSet(false);
    }

    boolean isSilentFor(Duration silence) {
        return System.nanoTime() - lastHeard > silence.toNanos();
    }

    /** Counts a message that could not be served. */
    int fault() {
        return ++faults;
    }

    /** Closes once and waits, elsewhere, for the peer's own close. */
    public void close(CloseStatus status) {
        end(() -> session.close(status));
    }

    /**
     * Closes once, and ends the connection whether or not the peer takes notice: one that doesn't read would never answer
     * a close, or never even get it.
     */
    void cut(CloseStatus status) {
        end(() -> endConnection(status));
    }

    private interface Ending {
        void run() throws IOException;
    }

    /** On a thread of its own: even an ending may wait for a send that hangs. */
    private void end(Ending ending) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            unsent.clear();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        Thread.startVirtualThread(() -> tolerant(ending));
    }

    private void endConnection(CloseStatus status) throws IOException {
        if (session instanceof StandardWebSocketSession standard
                && standard.getNativeSession() instanceof WsSession connection) {
            CloseReason reason =
                    new CloseReason(CloseReason.CloseCodes.getCloseCode(status.getCode()), status.getReason());
            connection.doClose(reason, reason, true);
        } else {
            session.close(status);
        }
    }

    private static void tolerant(Ending ending) {
        try {
            ending.run();
        } catch (IOException | RuntimeException gone) {
            // It is gone already, which is what was wanted.
        }
    }
}
