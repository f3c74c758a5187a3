package roundtable.queries.presence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.springframework.web.socket.TextMessage;
import roundtable.access.Actor;
import roundtable.access.refusal.ClientForeign;
import roundtable.kit.json.WireJson;
import roundtable.kit.socket.Peer;
import roundtable.queries.live.Topic;
import roundtable.queries.live.TopicFeature;
import roundtable.refusal.Ids;
import roundtable.refusal.RefusedException;
import tools.jackson.databind.JsonNode;

/** Presence on the live socket: hears where people are, and tells everybody on the topic. */
final class Presence implements TopicFeature, AutoCloseable {
    private static final String TYPE = "presence";
    private static final long PAUSE_MILLIS = 90;

    private final Map<String, Room> rooms = new ConcurrentHashMap<>();
    /** Discards what comes after the close: nobody is left to be told. */
    private final ScheduledExecutorService timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("presence").factory(), new ThreadPoolExecutor.DiscardPolicy());

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void on(Peer peer, Actor actor, Topic topic, JsonNode message) {
        PresenceMessage said = WireJson.convert(message, PresenceMessage.class);
        Ids.requireWellFormed(said.clientId());
        if (said.cursor() != null && !said.cursor().isValid()) {
            throw new RefusedException(PresenceRefusal.CURSOR_INVALID);
        }
        if (!actor.person().owns(said.clientId())) {
            throw new RefusedException(new ClientForeign());
        }
        change(topic, room -> room.move(peer.id(), actor, said.clientId(), said.cursor()));
    }

    /** There is a room only while somebody is in it. */
    private void change(Topic topic, Predicate<Room> change) {
        AtomicReference<Room> changed = new AtomicReference<>();
        rooms.compute(topic.name(), (name, known) -> {
            Room room = known == null ? newRoom() : known;
            if (change.test(room)) {
                changed.set(room);
            }
            return room.isEmpty() ? null : room;
        });
        Room room = changed.get();
        if (room != null) {
            room.pacer().ask(() -> topic.broadcast(message(topic)));
        }
    }

    private Room newRoom() {
        return new Room(new Pacer(PAUSE_MILLIS, System::nanoTime, (work, nanos) -> {
            var unused = timer.schedule(work, nanos, TimeUnit.NANOSECONDS);
        }));
    }

    /** Who comes is told who is there; nobody is told of them until they say so. */
    @Override
    public void joined(Peer peer, Topic topic) {
        if (rooms.containsKey(topic.name())) {
            peer.send(message(topic));
        }
    }

    @Override
    public void left(Peer peer, Topic topic) {
        change(topic, room -> room.leave(peer.id()));
    }

    /** Who is there now, whichever room it is by now. */
    private TextMessage message(Topic topic) {
        Room room = rooms.get(topic.name());
        List<Present> people = room == null ? List.of() : room.people();
        return new TextMessage(WireJson.write(new PeopleMessage(TYPE, topic.name(), people)));
    }

    /** Topics on which somebody is present. */
    Set<String> occupied() {
        return Set.copyOf(rooms.keySet());
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
