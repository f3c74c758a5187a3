package roundtable.commands.dispatch;

import java.util.ArrayList;
import java.util.List;
import roundtable.kit.json.WireJson;
import roundtable.refusal.RefusedException;
import tools.jackson.databind.JsonNode;

/** A JSON array of commands as records. */
public final class TypedCommands {
    private TypedCommands() {}

    /**
     * Reads each by its type.
     *
     * @throws RefusedException {@code commands-malformed} where it is no array of objects; else as {@link WireJson} refuses
     */
    public static <C> List<C> read(JsonNode commands, Class<C> type) {
        if (!commands.isArray()) {
            throw new RefusedException(DispatchRefusal.COMMANDS_MALFORMED);
        }
        List<C> typed = new ArrayList<>(commands.size());
        for (JsonNode command : commands) {
            if (!command.isObject()) {
                throw new RefusedException(DispatchRefusal.COMMANDS_MALFORMED);
            }
            typed.add(WireJson.convert(command, type));
        }
        return typed;
    }
}
