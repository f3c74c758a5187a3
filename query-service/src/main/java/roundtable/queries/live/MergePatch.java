package roundtable.queries.live;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Differences between JSON objects as a JSON Merge Patch (RFC 7396) says them. The objects hold no null. */
public final class MergePatch {
    private MergePatch() {}

    /**
     * What turns one object into another; empty where they are equal.
     *
     * @param before null for nothing yet
     */
    public static ObjectNode between(@Nullable JsonNode before, JsonNode after) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        for (var field : after.properties()) {
            JsonNode old = before == null ? null : before.get(field.getKey());
            JsonNode now = field.getValue();
            if (now.isObject() && (old == null || old.isObject())) {
                ObjectNode inner = between(old, now);
                if (old == null || !inner.isEmpty()) {
                    patch.set(field.getKey(), inner);
                }
            } else if (!now.equals(old)) {
                patch.set(field.getKey(), now);
            }
        }
        if (before != null) {
            for (String name : before.propertyNames()) {
                if (!after.has(name)) {
                    patch.putNull(name);
                }
            }
        }
        return patch;
    }
}
