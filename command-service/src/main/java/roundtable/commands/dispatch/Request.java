package roundtable.commands.dispatch;

import roundtable.kit.json.WireJson;
import tools.jackson.databind.JsonNode;

/**
 * A request as it is sent.
 *
 * @param commandId identifies it over all its repetitions
 * @param commands a JSON array of typed commands
 */
public record Request(String commandId, JsonNode commands) {
    /**
     * What tells it from another one: where it goes, its id and its commands; white space does not count. Written by our own
     * mapper, for a node writes itself by one that keeps its buffers as they are.
     */
    String in(String stream) {
        return stream + '\n' + commandId + '\n' + WireJson.write(commands);
    }
}
