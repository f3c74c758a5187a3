package roundtable.queries.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import roundtable.kit.json.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

public final class MergePatchTest {
    @Test
    void saysWhatChangedCameAndWent() {
        assertThat(patch(
                        "{\"a\":1,\"b\":{\"c\":2,\"d\":3},\"e\":[1]}",
                        "{\"a\":1,\"b\":{\"c\":4},\"e\":[1,2],\"f\":{}}"))
                .isEqualTo("{\"b\":{\"c\":4,\"d\":null},\"e\":[1,2],\"f\":{}}");
        assertThat(patch("{\"a\":{\"b\":1}}", "{\"a\":{\"b\":1}}")).isEqualTo("{}");
    }

    @Test
    void whatIsAppliedGivesWhatWasMeant() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            ObjectNode before = object(random, 3);
            ObjectNode after = object(random, 3);
            ObjectNode changed = before.deepCopy();
            apply(changed, MergePatch.between(before, after));
            assertThat(changed).as("seed %d, run %d", seed, i).isEqualTo(after);
        }
    }

    private static String patch(String before, String after) {
        return WireJson.write(MergePatch.between(WireJson.tree(before), WireJson.tree(after)));
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode object = WireJson.mapper().createObjectNode();
        for (String name : new String[] {"a", "b", "c"}) {
            switch (random.nextInt(4)) {
                case 0 -> object.put(name, random.nextInt(3));
                case 1 -> object.put(name, "s" + random.nextInt(2));
                case 2 -> {
                    if (depth > 0) {
                        object.set(name, object(random, depth - 1));
                    }
                }
                default -> {}
            }
        }
        return object;
    }

    /** As RFC 7396 says. */
    public static void apply(ObjectNode target, JsonNode patch) {
        for (var field : patch.properties()) {
            if (field.getValue().isNull()) {
                target.remove(field.getKey());
            } else if (field.getValue().isObject()) {
                JsonNode old = target.get(field.getKey());
                ObjectNode inner = old instanceof ObjectNode known ? known : target.objectNode();
                apply(inner, field.getValue());
                target.set(field.getKey(), inner);
            } else {
                target.set(field.getKey(), field.getValue());
            }
        }
    }
}
