package roundtable.commands.dispatch;

import tools.jackson.databind.JsonNode;

/**
 * A request as it is sent.
 *
 * @param commandId identifies it over all its repetitions
 * @param commands a JSON array of typed commands
 */
public record Request(String commandId, JsonNode commands) {}
