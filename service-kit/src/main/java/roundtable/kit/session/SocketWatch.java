package roundtable.kit.session;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.socket.CloseStatus;
import roundtable.kit.socket.JsonSocket;
import roundtable.kit.socket.Peer;

/**
 * Closes the sockets of sessions that have ended, whichever process ended them, and notes that a session is used over its
 * sockets. Twice a second it asks for the sessions of all open sockets at once.
 */
final class SocketWatch implements SmartInitializingSingleton, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SocketWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int MOST_AT_ONCE = 1000;

    private final Sessions sessions;
    private final ObjectProvider<JsonSocket> provider;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("socket-watch").factory());
    private List<JsonSocket> sockets = List.of();

    SocketWatch(Sessions sessions, ObjectProvider<JsonSocket> provider) {
        this.sessions = sessions;
        this.provider = provider;
    }

    @Override
    public void afterSingletonsInstantiated() {
        sockets = provider.stream().toList();
        var unused =
                clock.scheduleWithFixedDelay(this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            List<Peer> peers = sockets.stream()
                    .flatMap(socket -> socket.peers().stream())
                    .filter(peer -> !OwnVisitor.is(peer.visitor().person()))
                    .toList();
            for (int from = 0; from < peers.size(); from += MOST_AT_ONCE) {
                look(peers.subList(from, Math.min(peers.size(), from + MOST_AT_ONCE)));
            }
        } catch (MongoException away) {
            log.debug(
                    "the store does not answer about sessions: {}",
                    away.getClass().getSimpleName());
        } catch (RuntimeException fault) {
            log.error("the sessions of sockets could not be looked at", fault);
        }
    }

    private void look(List<Peer> peers) {
        Set<String> alive =
                alive(peers.stream().map(peer -> peer.visitor().session()).collect(Collectors.toSet()));
        Set<String> used = new HashSet<>();
        List<Peer> ended = new ArrayList<>();
        for (Peer peer : peers) {
            if (!alive.contains(peer.visitor().session())) {
                ended.add(peer);
            } else if (peer.wasUsed()) {
                used.add(peer.visitor().session());
            }
        }
        ended.forEach(peer -> peer.close(CloseStatus.POLICY_VIOLATION.withReason("session-ended")));
        if (!used.isEmpty()) {
            sessions.use(used);
        }
    }

    /** Those that go on. Of a token there is nothing in the store: it ends when it said. */
    private Set<String> alive(Set<String> ids) {
        Instant now = Instant.now();
        Set<String> alive = new HashSet<>();
        Set<String> stored = new HashSet<>();
        for (String id : ids) {
            TokenSession.end(id)
                    .ifPresentOrElse(
                            end -> {
                                if (end.isAfter(now)) {
                                    alive.add(id);
                                }
                            },
                            () -> stored.add(id));
        }
        alive.addAll(sessions.alive(stored));
        return alive;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
