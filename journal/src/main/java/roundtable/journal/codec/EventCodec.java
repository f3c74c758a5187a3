package roundtable.journal.codec;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import roundtable.journal.Packed;
import roundtable.journal.StoredEvent;
import roundtable.journal.sealing.Sealing;
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
    private final @Nullable Sealing sealing;
    private final SealedFields fields;
    private final RecentlyCoded recent = new RecentlyCoded();

    /**
     * Makes a codec with the strict mapper, for events with nothing confidential in them.
     *
     * @throws IllegalArgumentException when an event has not exactly one upcaster from each revision before today's
     */
    public EventCodec(EventTypes types, List<Upcaster> upcasters) {
        this(types, upcasters, Json.mapper(), null);
    }

    /**
     * Makes a codec with a mapper of the caller's. Every field of a stored event must be there, so that a new one means a
     * new revision.
     *
     * @param sealing null where no event has anything confidential in it
     */
    public EventCodec(EventTypes types, List<Upcaster> upcasters, JsonMapper mapper, @Nullable Sealing sealing) {
        this.types = types;
        this.sealing = sealing;
        this.mapper = mapper.rebuild()
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();
        this.fields = new SealedFields(this.mapper, sealing);
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
     * The form in which an event of a stream is stored, with all that is confidential sealed.
     *
     * @throws UnknownEventTypeException when its class is not on the list
     */
    public StoredEvent encode(String stream, Object payload) {
        return encode(stream, List.of(payload)).getFirst();
    }

    /** As {@link #encode(String, Object)}; the keys that are missing are made in one go. */
    public List<StoredEvent> encode(String stream, List<?> payloads) {
        List<EncodedEvent> clear = payloads.stream().map(this::clear).toList();
        List<String> keys = clear.stream()
                .flatMap(event -> event.keys().stream())
                .distinct()
                .toList();
        if (clear.stream().anyMatch(event -> types.isConfidential(event.type().aggregate()))) {
            sealing().prepare(stream, keys);
        }
        List<StoredEvent> stored = new ArrayList<>(payloads.size());
        for (int i = 0; i < payloads.size(); i++) {
            stored.add(clear.get(i).seal(stream, this));
            recent.note(stored.getLast(), payloads.get(i));
        }
        return stored;
    }

    private EncodedEvent clear(Object payload) {
        EventType type = types.of(payload.getClass());
        return type.confidential().isEmpty()
                ? new EncodedEvent(type, mapper.writeValueAsString(payload), null)
                : new EncodedEvent(type, "", mapper.valueToTree(payload));
    }

    /** Whether what is confidential in a stream can't be read, because its keys are not in this keystore. */
    public boolean isLocked(String stream) {
        return sealing != null && sealing.isLost(stream);
    }

    Sealing sealing() {
        if (sealing == null) {
            throw new IllegalStateException("There are no keys for what is confidential");
        }
        return sealing;
    }

    JsonMapper mapper() {
        return mapper;
    }

    /** As {@link #decode}, but gives the very record if it was encoded here a moment ago. */
    public Object payloadOf(String stream, StoredEvent stored) {
        Object known = recent.payloadOf(stored);
        return known != null ? known : decode(stream, stored);
    }

    /** Tells that these, which were encoded here, are not stored after all: nobody would ever forget their records. */
    public void discard(List<StoredEvent> unstored) {
        unstored.forEach(recent::remove);
    }

    /** Forgets the records that were encoded here a moment ago. */
    public void forgetRecent() {
        recent.clear();
    }

    /**
     * The record that {@code stored} stands for today. What is confidential in it is null where it can't be opened.
     *
     * @throws UnknownEventTypeException when its name is not known or its revision is newer than today's
     * @throws MalformedEventException when the payload does not fit
     */
    public Object decode(String stream, StoredEvent stored) {
        EventType type = types.named(stored.type());
        if (stored.revision() > type.revision()) {
            throw new UnknownEventTypeException("Revision " + stored.revision() + " of " + stored.type()
                    + " is newer than this program, which knows " + type.revision());
        }
        try {
            boolean asItIs = stored.revision() == type.revision()
                    && type.sealedIn(stored.revision()).isEmpty();
            return asItIs
                    ? mapper.readValue(stored.payload(), type.payload())
                    : fields.read(stream, stored, type, upcast(opened(stream, stored, type), stored, type));
        } catch (JacksonException e) {
            throw new MalformedEventException(stored.type(), stored.revision(), e);
        }
    }

    private ObjectNode opened(String stream, StoredEvent stored, EventType type) {
        JsonNode tree = mapper.readTree(stored.payload());
        if (!(tree instanceof ObjectNode object)) {
            throw new MalformedEventException(stored.type(), stored.revision());
        }
        fields.open(stream, stored, type, object);
        return object;
    }

    private ObjectNode upcast(ObjectNode opened, StoredEvent stored, EventType type) {
        ObjectNode object = opened;
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

    /** The form in which a copy of a stream's state is stored; null where it must not be kept. */
    public @Nullable StoredEvent encodeCopy(String stream, long version, Object state) {
        EventType type = types.of(state.getClass());
        String json = mapper.writeValueAsString(state);
        if (!types.isConfidential(type.aggregate())) {
            return new StoredEvent(type.name(), type.revision(), json);
        }
        byte[] sealed = sealing().sealCopy(stream, version, Packed.bytes(json));
        return sealed == null
                ? null
                : new StoredEvent(
                        type.name(), type.revision(), Base64.getEncoder().encodeToString(sealed));
    }

    /** The state of which this is a copy; null where it can't be opened. */
    public @Nullable Object decodeCopy(String stream, StoredEvent copy) {
        String json = copy.payload();
        if (types.isConfidential(types.named(copy.type()).aggregate())) {
            byte[] opened = openCopy(stream, copy.payload());
            if (opened == null) {
                return null;
            }
            json = Packed.text(opened);
        }
        return decode(stream, new StoredEvent(copy.type(), copy.revision(), json));
    }

    private byte @Nullable [] openCopy(String stream, String payload) {
        try {
            return sealing().openCopy(stream, Base64.getDecoder().decode(payload));
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }
}
