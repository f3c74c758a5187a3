package roundtable.queries.live;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import roundtable.kit.json.WireJson;
import roundtable.kit.socket.Peer;

/** One peer on one topic: knows what was sent, and never sends a version twice or past a gap. */
final class Subscription {
    private static final Logger log = LoggerFactory.getLogger(Subscription.class);

    private final Peer peer;
    private final Sight sight;
    private final Topic topic;
    private long sent;
    private boolean cancelled;

    /**
     * A subscription that sends nothing yet.
     *
     * @param sight how the peer sees the topic
     * @param after version that the peer has already; -1 for none
     */
    Subscription(Peer peer, Sight sight, Topic topic, long after) {
        this.peer = peer;
        this.sight = sight;
        this.topic = topic;
        this.sent = after;
    }

    Peer peer() {
        return peer;
    }

    Sight sight() {
        return sight;
    }

    Topic topic() {
        return topic;
    }

    synchronized long sent() {
        return sent;
    }

    /** Tells the peer that it is subscribed. */
    void greet(long version) {
        peer.send(WireJson.write(new Subscribed("subscribed", topic.name(), version)));
    }

    /** Goes live, at once or after what was missed, which a thread of its own sends. */
    void start() {
        if (!topic.attach(this)) {
            Thread.ofVirtual().name("live-catch-up").start(this::catchUp);
        }
    }

    private void catchUp() {
        try {
            while (!isCancelled() && !topic.attach(this)) {
                long forgettings = topic.forgettings();
                List<CommitMessage> missed = topic.missed(sent());
                if (missed.isEmpty()) {
                    throw new IllegalStateException("Nothing follows version " + sent() + " of " + topic.name());
                }
                if (!deliver(missed, forgettings)) {
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException fault) {
            log.error("a peer can't be brought up to date", fault);
            peer.close(CloseStatus.SERVER_ERROR);
        }
    }

    /** As far as nothing is forgotten meanwhile, because the peer may be slow; whether the peer is still there. */
    private boolean deliver(List<CommitMessage> missed, long forgettings) throws InterruptedException {
        for (CommitMessage message : missed) {
            if (!peer.awaitRoom()) {
                return false;
            }
            if (topic.forgettings() != forgettings) {
                return true;
            }
            deliver(message);
        }
        return true;
    }

    /** @throws IllegalStateException when a version would be left out */
    synchronized void deliver(CommitMessage message) {
        if (cancelled || message.to() <= sent) {
            return;
        }
        if (message.from() != sent + 1) {
            throw new IllegalStateException("Version " + message.from() + " does not follow " + sent);
        }
        peer.send(message.seenBy(sight.actor().role()));
        sent = message.to();
    }

    /** Nothing of this subscription is sent after the return. */
    void cancel() {
        synchronized (this) {
            cancelled = true;
        }
        topic.leave(this);
    }

    private synchronized boolean isCancelled() {
        return cancelled;
    }

    private record Subscribed(String type, String topic, long version) {}
}
