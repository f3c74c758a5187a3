package roundtable.queries.presence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import roundtable.access.Actor;

/**
 * Who is on one topic. A connection shows one tab, and a tab is on one connection: where it comes back on a new one
 * before the old one is known to be dead, the new one takes it over; ids of tabs are bound to the person.
 */
final class Room {
    /** By connection. */
    private final Map<String, Present> people = new LinkedHashMap<>();

    private final Pacer pacer;

    /** A room with nobody in it, where news travels at the pace given. */
    Room(Pacer pacer) {
        this.pacer = pacer;
    }

    Pacer pacer() {
        return pacer;
    }

    /**
     * Somebody arrives or moves.
     *
     * @param clientId one of their own
     * @return whether that changed anything
     */
    synchronized boolean move(String connection, Actor actor, String clientId, @Nullable Cursor cursor) {
        String holder = holderOf(clientId);
        if (holder != null && !holder.equals(connection)) {
            people.remove(holder);
        }
        Present present = new Present(clientId, actor.name(), actor.role(), cursor);
        return !present.equals(people.put(connection, present));
    }

    /** Somebody goes; whether they had been there. */
    synchronized boolean leave(String connection) {
        return people.remove(connection) != null;
    }

    synchronized List<Present> people() {
        return List.copyOf(people.values());
    }

    synchronized boolean isEmpty() {
        return people.isEmpty();
    }

    private @Nullable String holderOf(String clientId) {
        return people.entrySet().stream()
                .filter(entry -> entry.getValue().clientId().equals(clientId))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
