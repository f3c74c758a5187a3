package roundtable.cli.client;

import java.util.ArrayList;
import java.util.List;
import roundtable.text.ChangeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON in and out. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** Reads one value; anything else is a {@link Failure}. */
    public static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new Failure("What came is not JSON.");
        }
    }

    /** Writes maps, lists, strings, numbers, trees. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The change in an event or command. */
    public static ChangeSet change(JsonNode parts) {
        List<Object> list = new ArrayList<>(parts.size());
        for (JsonNode part : parts) {
            list.add(part.isArray() ? section(part) : part.asInt());
        }
        return ChangeSet.fromJson(list);
    }

    private static List<Object> section(JsonNode part) {
        List<Object> list = new ArrayList<>(part.size());
        for (JsonNode value : part) {
            list.add(value.isString() ? value.asString() : value.asInt());
        }
        return list;
    }
}
