package roundtable.journal.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The allow-list of events and snapshots: a name on one side, a class on the other, each once. */
public final class EventTypes {

    private final List<EventType> events;
    private final Set<String> confidential;
    private final Map<String, EventType> byName;
    private final Map<Class<?>, EventType> byClass;

    private EventTypes(List<EventType> events, Map<String, EventType> byName, Map<Class<?>, EventType> byClass) {
        this.events = List.copyOf(events);
        this.confidential = events.stream()
                .filter(type -> !type.confidential().isEmpty())
                .map(EventType::aggregate)
                .collect(Collectors.toUnmodifiableSet());
        this.byName = Map.copyOf(byName);
        this.byClass = Map.copyOf(byClass);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * The type with this name.
     *
     * @throws UnknownEventTypeException when it is not on the list
     */
    public EventType named(String name) {
        EventType type = byName.get(name);
        if (type == null) {
            throw new UnknownEventTypeException("No event is known by the name " + name);
        }
        return type;
    }

    /**
     * The type whose payload is exactly this class.
     *
     * @throws UnknownEventTypeException when it is not on the list
     */
    public EventType of(Class<?> payload) {
        EventType type = byClass.get(payload);
        if (type == null) {
            throw new UnknownEventTypeException(payload.getName() + " is not on the list of events");
        }
        return type;
    }

    /** Whether events of this type of aggregate hold anything confidential, and so its state does. */
    boolean isConfidential(String aggregate) {
        return confidential.contains(aggregate);
    }

    /** Events only: a snapshot of an earlier revision is never read. */
    List<EventType> events() {
        return events;
    }

    /** Whether {@code revision} is the one in which {@code name} is written now. */
    public boolean knows(String name, int revision) {
        EventType type = byName.get(name);
        return type != null && type.revision() == revision;
    }

    /** Collects types; the aggregate named last owns what follows. */
    public static final class Builder {

        private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

        private final List<EventType> events = new ArrayList<>();
        private final Map<String, EventType> byName = new HashMap<>();
        private final Map<Class<?>, EventType> byClass = new HashMap<>();
        private String aggregate = "";

        private Builder() {}

        /** Names the aggregate type, as Axon knows it, of the events and the snapshot that follow. */
        public Builder aggregate(String type) {
            aggregate = type;
            return this;
        }

        /** Allows events of {@code payload}, stored as {@code name} in {@code revision}. */
        public Builder event(String name, int revision, Class<?> payload) {
            return event(name, revision, payload, 1);
        }

        /** As {@link #event(String, int, Class)}, where what is confidential was stored in the clear before {@code sealedFrom}. */
        public Builder event(String name, int revision, Class<?> payload, int sealedFrom) {
            events.add(add(name, revision, payload, sealedFrom));
            return this;
        }

        private EventType add(String name, int revision, Class<?> payload, int sealedFrom) {
            if (aggregate.isEmpty() || revision < 1 || !NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "An event has an aggregate, a name in kebab case and a revision from 1: " + name);
            }
            EventType type =
                    new EventType(aggregate, name, revision, payload, ConfidentialField.of(payload), sealedFrom);
            if (byName.putIfAbsent(name, type) != null || byClass.putIfAbsent(payload, type) != null) {
                throw new IllegalArgumentException(name + " or " + payload.getName() + " is listed twice");
            }
            return type;
        }

        /**
         * Allows snapshots of {@code payload}, stored as {@code name}. Raise {@code revision} when the form changes:
         * snapshots of another revision are passed over and made anew from the events.
         */
        public Builder snapshot(String name, int revision, Class<?> payload) {
            EventType unused = add(name, revision, payload, 1);
            return this;
        }

        public EventTypes build() {
            return new EventTypes(events, byName, byClass);
        }
    }
}
