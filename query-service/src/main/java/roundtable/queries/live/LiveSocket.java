package roundtable.queries.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtable.access.PersonId;
import roundtable.kit.json.WireJson;
import roundtable.kit.limits.Act;
import roundtable.kit.socket.JsonSocket;
import roundtable.kit.socket.Peer;
import roundtable.refusal.RefusedException;
import roundtable.report.ItemId;
import tools.jackson.databind.JsonNode;

/** The socket of live views: who follows which topic. */
public final class LiveSocket extends JsonSocket {
    private static final Logger log = LoggerFactory.getLogger(LiveSocket.class);
    private static final int MOST_TOPICS = 16;

    private final Topics topics;
    private final Map<String, TopicFeature> features;
    private final Map<Peer, Map<String, Subscription>> subscriptions = new ConcurrentHashMap<>();
    private final LongAdder divergences = new LongAdder();

    LiveSocket(Topics topics, List<TopicFeature> features, Duration silence) {
        super(silence);
        this.topics = topics;
        this.features = features.stream().collect(Collectors.toMap(TopicFeature::type, Function.identity()));
    }

    /** How often a client said that its text differs from ours, since the start. */
    public long divergences() {
        return divergences.sum();
    }

    @Override
    protected void on(Peer peer, String type, JsonNode message) {
        peer.guest().spend(Act.MESSAGE);
        switch (type) {
            case "subscribe" -> subscribe(peer, WireJson.convert(message, Subscribe.class));
            case "unsubscribe" -> unsubscribe(peer, WireJson.convert(message, Unsubscribe.class));
            case "diverged" -> diverged(peer, WireJson.convert(message, Diverged.class));
            default -> serve(peer, type, message);
        }
    }

    private void subscribe(Peer peer, Subscribe message) {
        if (message.after() < -1) {
            throw malformed("The field after is a version, or -1 to start at the beginning.");
        }
        Sight sight = topics.judge(peer.visitor(), message.topic());
        Map<String, Subscription> own = subscriptions.computeIfAbsent(peer, joining -> new ConcurrentHashMap<>());
        end(own.remove(message.topic()));
        if (own.size() >= MOST_TOPICS) {
            throw new RefusedException(LiveRefusal.TOO_MANY_TOPICS);
        }
        Subscription subscription = join(peer, sight, message);
        own.put(message.topic(), subscription);
        subscription.start();
        if (topics.isPlace(message.topic())) {
            features.values().forEach(feature -> feature.joined(peer, subscription.topic()));
        }
        topics.joined(sight.actor(), subscription.topic());
        if (peer.isClosed()) {
            left(peer);
        }
    }

    private Subscription join(Peer peer, Sight sight, Subscribe message) {
        while (true) {
            Topic topic = topics.find(peer.visitor(), message.topic(), message.after());
            if (message.after() > topic.version()) {
                throw new RefusedException(LiveRefusal.VERSION_AHEAD);
            }
            Subscription subscription = new Subscription(peer, sight, topic, message.after());
            if (topic.join(subscription)) {
                return subscription;
            }
        }
    }

    private void unsubscribe(Peer peer, Unsubscribe message) {
        end(subscription(peer, message.topic()));
        subscriptions.computeIfPresent(peer, (leaving, own) -> {
            own.remove(message.topic());
            return own;
        });
    }

    private void diverged(Peer peer, Diverged message) {
        Topic topic = subscription(peer, message.topic()).topic();
        divergences.increment();
        log.warn("a client's text differs: {} item {} revision {}", topic.name(), message.itemId(), message.revision());
    }

    private void serve(Peer peer, String type, JsonNode message) {
        TopicFeature feature = features.get(type);
        if (feature == null) {
            throw malformed("There is no message of this type. Check its spelling.");
        }
        Topic topic = subscription(peer, message.path("topic").asString("")).topic();
        if (!topics.isPlace(topic.name())) {
            throw new RefusedException(LiveRefusal.UNKNOWN_TOPIC);
        }
        feature.on(peer, topics.judge(peer.visitor(), topic.name()).actor(), topic, message);
    }

    private Subscription subscription(Peer peer, String topic) {
        Subscription known = subscriptions.getOrDefault(peer, Map.of()).get(topic);
        if (known == null) {
            throw new RefusedException(LiveRefusal.UNKNOWN_TOPIC);
        }
        return known;
    }

    /** Nothing more is sent to them from here on, whenever they notice. */
    @Override
    public void revoked(Set<PersonId> people) {
        super.revoked(people);
        peersOf(people).forEach(this::left);
    }

    /** Whoever would be shown a topic as somebody else than before comes back for it. */
    @Override
    public void granted(Set<PersonId> people) {
        peersOf(people).stream().filter(this::isSeenOtherwise).forEach(JsonSocket::closeForRights);
    }

    private boolean isSeenOtherwise(Peer peer) {
        return subscriptions.getOrDefault(peer, Map.of()).values().stream()
                .anyMatch(subscription -> !topics.allowed(
                                peer.visitor(), subscription.topic().name())
                        .equals(Optional.of(subscription.sight())));
    }

    @Override
    protected void left(Peer peer) {
        Map<String, Subscription> own = subscriptions.remove(peer);
        if (own != null) {
            own.values().forEach(this::end);
        }
    }

    private void end(@Nullable Subscription subscription) {
        if (subscription != null) {
            subscription.cancel();
            if (topics.isPlace(subscription.topic().name())) {
                features.values().forEach(feature -> feature.left(subscription.peer(), subscription.topic()));
            }
        }
    }

    private record Subscribe(String type, String topic, long after) {}

    private record Unsubscribe(String type, String topic) {}

    private record Diverged(String type, String topic, ItemId itemId, long revision, String expected, String actual) {}
}
