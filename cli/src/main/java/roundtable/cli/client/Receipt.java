package roundtable.cli.client;

import tools.jackson.databind.JsonNode;

/**
 * The answer to commands: their effect is durable.
 *
 * @param version the report version that holds it
 */
public record Receipt(long version) {
    static Receipt from(JsonNode answer) {
        return new Receipt(answer.path("version").asLong());
    }
}
