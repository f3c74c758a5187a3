package roundtable.journal.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import roundtable.journal.StoredEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns records into stored events, and stored events of any revision into records. */
public final class EventCodec {

    private record Step(String type, int fromRevision) {}

    private final EventTypes types;
    private final Map<Step, Upcaster> upcasters = new HashMap<>();
    private final JsonMapper mapper;
    private final RecentlyCoded recent = new RecentlyCoded();

    /**
     * Makes a codec with the strict mapper.
     *
     * @throws IllegalArgumentException when an event has not exactly one upcaster from each revision before today's
     */
    public EventCodec(EventTypes types, List<Upcaster> upcasters) {
        this(types, upcasters, Json.mapper());
    }

    /** Makes a codec with a mapper of the caller's. Every field of a stored event must be there, so that a new one means a
     * new revision. */
    public EventCodec(EventTypes types, List<Upcaster> upcasters, JsonMapper mapper) {
        this.types = types;
        this.mapper = mapper.rebuild()
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();
        upcasters.forEach(this::add);
        types.events().forEach(this::requireUpcasters);
    }

    private void requireUpcasters(EventType type) {
        for (int revision = 1; revision < type.revision(); revision++) {
            if (!upcasters.containsKey(new Step(type.name(), revision))) {
                throw new IllegalArgumentException("Nothing brings " + type.name() + " on from revision " + revision);
            }
        }
    }

    private void add(Upcaster upcaster) {
        int current = types.named(upcaster.type()).revision();
        Step step = new Step(upcaster.type(), upcaster.fromRevision());
        if (step.fromRevision() < 1 || step.fromRevision() >= current || upcasters.put(step, upcaster) != null) {
            throw new IllegalArgumentException("An upcaster of " + step.type() + " from revision " + step.fromRevision()
                    + " has no place below revision " + current);
        }
    }

    public EventTypes types() {
        return types;
    }

    /**
     * The form in which {@code payload} is stored.
     *
     * @throws UnknownEventTypeException when its class is not on the list
     */
    public StoredEvent encode(Object payload) {
        EventType type = types.of(payload.getClass());
        StoredEvent stored = new StoredEvent(type.name(), type.revision(), mapper.writeValueAsString(payload));
        recent.note(stored, payload);
        return stored;
    }

    /** As {@link #decode}, but gives the very record if it was encoded here a moment ago. */
    public Object payloadOf(StoredEvent stored) {
        Object known = recent.payloadOf(stored);
        return known != null ? known : decode(stored);
    }

    /**
     * The record that {@code stored} stands for today.
     *
     * @throws UnknownEventTypeException when its name is not known or its revision is newer than today's
     * @throws MalformedEventException when the payload does not fit
     */
    public Object decode(StoredEvent stored) {
        EventType type = types.named(stored.type());
        if (stored.revision() > type.revision()) {
            throw new UnknownEventTypeException("Revision " + stored.revision() + " of " + stored.type()
                    + " is newer than this program, which knows " + type.revision());
        }
        try {
            return stored.revision() == type.revision()
                    ? mapper.readValue(stored.payload(), type.payload())
                    : mapper.treeToValue(upcast(stored, type), type.payload());
        } catch (JacksonException e) {
            throw new MalformedEventException(stored.type(), stored.revision(), e);
        }
    }

    private ObjectNode upcast(StoredEvent stored, EventType type) {
        JsonNode tree = mapper.readTree(stored.payload());
        if (!(tree instanceof ObjectNode object)) {
            throw new MalformedEventException(stored.type(), stored.revision());
        }
        for (int revision = stored.revision(); revision < type.revision(); revision++) {
            Upcaster upcaster = upcasters.get(new Step(stored.type(), revision));
            if (upcaster == null) {
                throw new UnknownEventTypeException(
                        "Nothing brings " + stored.type() + " from revision " + revision + " to " + type.revision());
            }
            object = upcaster.transform().apply(object);
        }
        return object;
    }
}
