package roundtable.journal.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.journal.StoredEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as JSON, with nothing sealed yet.
 *
 * @param json empty where something in it is confidential
 * @param tree null where nothing is
 */
record EncodedEvent(EventType type, String json, @Nullable ObjectNode tree) {
    /** Names of the keys that it needs. */
    List<String> keys() {
        ObjectNode event = tree;
        return event == null
                ? List.of()
                : type.confidential().stream().map(field -> field.keyIn(event)).toList();
    }

    StoredEvent seal(String stream, EventCodec codec) {
        if (tree == null) {
            return new StoredEvent(type.name(), type.revision(), json);
        }
        for (ConfidentialField field : type.confidential()) {
            JsonNode value = tree.path(field.name());
            if (!value.isNull()) {
                String clear = codec.mapper().writeValueAsString(value);
                tree.put(field.name(), codec.sealing().seal(stream, field.keyIn(tree), clear, field.padded()));
            }
        }
        return new StoredEvent(type.name(), type.revision(), codec.mapper().writeValueAsString(tree));
    }
}
