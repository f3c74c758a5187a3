package roundtable.journal.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtable.journal.StoredEvent;
import roundtable.journal.sealing.Sealing;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** What is sealed in stored events. Where it can't be opened, or is not what belongs there, it is null. */
final class SealedFields {
    private static final Logger log = LoggerFactory.getLogger(SealedFields.class);

    private final JsonMapper mapper;
    private final @Nullable Sealing sealing;

    SealedFields(JsonMapper mapper, @Nullable Sealing sealing) {
        this.mapper = mapper;
        this.sealing = sealing;
    }

    /** Opens them in place. */
    void open(String stream, StoredEvent stored, EventType type, ObjectNode event) {
        for (ConfidentialField field : type.sealedIn(stored.revision())) {
            JsonNode sealed = event.path(field.name());
            if (!sealed.isMissingNode() && !sealed.isNull()) {
                event.set(field.name(), opened(stream, field.keyIn(event), sealed));
            }
        }
    }

    private JsonNode opened(String stream, String key, JsonNode sealed) {
        if (sealing == null) {
            throw new IllegalStateException("There are no keys for what is confidential");
        }
        String json = sealing.open(stream, key, sealed.asString(""));
        return json == null ? NullNode.instance : mapper.readTree(json);
    }

    /**
     * The record of an opened event. A sealed field with another one's contents opens where both have the same key; it must
     * not take the rest of the report with it.
     */
    Object read(String stream, StoredEvent stored, EventType type, ObjectNode event) {
        while (true) {
            try {
                return mapper.treeToValue(event, type.payload());
            } catch (JacksonException misfit) {
                ConfidentialField field = misplaced(misfit, type.sealedIn(stored.revision()), event);
                if (field == null) {
                    throw misfit;
                }
                log.warn("{}: something of {} can't be read. It belongs elsewhere", stream, field.keyIn(event));
                event.putNull(field.name());
            }
        }
    }

    private static @Nullable ConfidentialField misplaced(
            JacksonException misfit, List<ConfidentialField> sealed, ObjectNode event) {
        if (misfit.getPath().isEmpty()) {
            return null;
        }
        String place = misfit.getPath().getFirst().getPropertyName();
        return sealed.stream()
                .filter(field ->
                        field.name().equals(place) && !event.path(field.name()).isNull())
                .findFirst()
                .orElse(null);
    }
}
