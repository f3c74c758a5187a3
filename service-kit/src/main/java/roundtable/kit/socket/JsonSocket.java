package roundtable.kit.socket;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import roundtable.access.PersonId;
import roundtable.kit.access.RightsListener;
import roundtable.kit.json.WireJson;
import roundtable.kit.log.RequestTrace;
import roundtable.kit.log.SecurityLog;
import roundtable.refusal.Reason;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;
import roundtable.refusal.RefusedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A WebSocket that speaks JSON objects with a {@code type}. It answers pings, sends its own, turns refusals into {@code
 * error} messages and closes peers that send junk (1008), too much (1009) or nothing for 30 s.
 */
public abstract class JsonSocket extends AbstractWebSocketHandler implements RightsListener, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(JsonSocket.class);
    private static final Refusal FAULT = new Reason(
            "fault", "Something failed on our side. Please send this again, unchanged.", RefusalKind.UNAVAILABLE);

    private static final int MOST_FAULTS = 10;
    private static final int LONGEST_NAME = 100;
    private static final int PINGS_A_SILENCE = 3;
    private static final Duration SLOWEST_SEND = Duration.ofSeconds(3);

    private final Map<String, Peer> peers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService pings = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("socket-pings").factory());

    private final ScheduledFuture<?> pinging;

    private final Duration silence;

    /**
     * Waits so long for its peers, and no longer.
     *
     * @param silence after which a peer counts as gone; it is pinged three times meanwhile
     */
    protected JsonSocket(Duration silence) {
        this.silence = silence;
        long pause = silence.toMillis() / PINGS_A_SILENCE;
        pinging = pings.scheduleWithFixedDelay(this::ping, pause, pause, TimeUnit.MILLISECONDS);
    }

    /**
     * One message of a type other than {@code ping} and {@code pong}.
     *
     * @throws RefusedException to be answered as {@code error}
     */
    protected abstract void on(Peer peer, String type, JsonNode message);

    /** The peer has gone, for whatever reason. */
    protected void left(Peer peer) {}

    /** Who is connected. */
    public final List<Peer> peers() {
        return List.copyOf(peers.values());
    }

    @Override
    public final void afterConnectionEstablished(WebSocketSession session) {
        if (session instanceof StandardWebSocketSession standard) {
            Map<String, Object> settings =
                    Objects.requireNonNull(standard.getNativeSession()).getUserProperties();
            settings.put("org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", SLOWEST_SEND.toMillis());
        }
        Peer peer = new Peer(session);
        peers.put(session.getId(), peer);
        if (!peer.guest().enters()) {
            peer.close(CloseStatus.SERVICE_OVERLOAD.withReason("too many sockets are open from here"));
        }
    }

    @Override
    protected final void handleTextMessage(WebSocketSession session, TextMessage text) {
        Peer peer = peers.get(session.getId());
        if (peer == null) {
            return;
        }
        peer.heard();
        MessageBuffers.blankReceived(session, text.getPayloadLength());
        MDC.put(RequestTrace.REQUEST_ID, RequestTrace.freshId());
        JsonNode message = MissingNode.getInstance();
        try {
            message = WireJson.tree(text.getPayload());
            receive(peer, typeOf(message), message);
        } catch (RefusedException refused) {
            refuse(peer, message, refused.refusal());
        } catch (RuntimeException fault) {
            log.error("a socket message failed", fault);
            peer.send(error(message, FAULT));
        } finally {
            MDC.remove(RequestTrace.REQUEST_ID);
        }
    }

    private void receive(Peer peer, String type, JsonNode message) {
        switch (type) {
            case "ping" ->
                peer.send("{\"type\":\"pong\",\"n\":" + message.path("n").asLong(0) + "}");
            case "pong" -> {}
            default -> {
                peer.used();
                on(peer, type, message);
            }
        }
    }

    private static String typeOf(JsonNode message) {
        if (!message.path("type").isString()) {
            throw malformed("A message is a JSON object with a type.");
        }
        return message.path("type").asString();
    }

    /** What a message calls something, for the answer to do so too; null where there is nothing that could be that. */
    private static @Nullable String named(JsonNode message, String field) {
        JsonNode name = message.path(field);
        return name.isString() && name.asString().length() <= LONGEST_NAME ? name.asString() : null;
    }

    /** For messages that are not of their form. */
    protected static RefusedException malformed(String sentence) {
        return new RefusedException(new Reason("message-malformed", sentence, RefusalKind.MALFORMED));
    }

    private void refuse(Peer peer, JsonNode message, Refusal refusal) {
        noteRefusal(peer, refusal);
        peer.send(error(message, refusal));
        // Who was only too fast did nothing that can't be served.
        if (refusal.kind() != RefusalKind.TOO_OFTEN && peer.fault() >= MOST_FAULTS) {
            peer.close(CloseStatus.POLICY_VIOLATION.withReason("too many messages that can't be served"));
        }
    }

    /** In the security log, where it was refused for who asked or how often. */
    protected static void noteRefusal(Peer peer, Refusal refusal) {
        switch (refusal.kind()) {
            case UNKNOWN_CALLER, NOT_ALLOWED, TOO_OFTEN ->
                SecurityLog.refused(
                        refusal.code(),
                        peer.visitor().person().value(),
                        peer.guest().caller().address());
            default -> {}
        }
    }

    private static String error(JsonNode about, Refusal refusal) {
        return WireJson.write(new ErrorMessage(
                "error",
                named(about, "topic"),
                named(about, "commandId"),
                refusal.code(),
                refusal.sentence(),
                retryAfterMillis(refusal)));
    }

    /** How a message says when to try again; null where it doesn't. */
    protected static @Nullable Long retryAfterMillis(Refusal refusal) {
        Duration wait = refusal.retryAfter();
        return wait == null ? null : wait.plusNanos(999_999).toMillis();
    }

    @Override
    protected final void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        Peer peer = peers.get(session.getId());
        if (peer != null) {
            peer.close(CloseStatus.NOT_ACCEPTABLE.withReason("text messages only"));
        }
    }

    @Override
    public final void handleTransportError(WebSocketSession session, Throwable fault) {
        log.debug("a socket broke: {}", fault.getClass().getSimpleName());
    }

    @Override
    public final void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Peer peer = peers.remove(session.getId());
        if (peer != null) {
            peer.guest().left();
            peer.close(status);
            left(peer);
        }
    }

    /** The open connections of these people. */
    protected final List<Peer> peersOf(Set<PersonId> people) {
        return peers.values().stream()
                .filter(peer -> people.contains(peer.visitor().person()))
                .toList();
    }

    /** Whoever may do less than when they connected connects anew, if they still may anything here. */
    @Override
    public void revoked(Set<PersonId> people) {
        peersOf(people).forEach(JsonSocket::closeForRights);
    }

    /** Each message is judged anyway. */
    @Override
    public void granted(Set<PersonId> people) {}

    protected static void closeForRights(Peer peer) {
        peer.close(CloseStatus.POLICY_VIOLATION.withReason("rights-changed"));
    }

    private void ping() {
        for (Peer peer : peers.values()) {
            if (peer.isSilentFor(silence)) {
                peer.cut(CloseStatus.GOING_AWAY.withReason("nothing heard for too long"));
            } else {
                peer.send("{\"type\":\"ping\",\"n\":0}");
            }
        }
    }

    @Override
    public void close() {
        pinging.cancel(false);
        pings.shutdownNow();
        peers.values().forEach(peer -> peer.close(CloseStatus.SERVICE_RESTARTED));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ErrorMessage(
            String type,
            @Nullable String topic,
            @Nullable String commandId,
            String code,
            String detail,
            @Nullable Long retryAfterMillis) {}
}
