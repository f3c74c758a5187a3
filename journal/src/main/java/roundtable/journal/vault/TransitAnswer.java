package roundtable.journal.vault;

import tools.jackson.databind.JsonNode;

/**
 * What a transit engine answered.
 *
 * @param status 200, 204, 400, 403, or 404 where the engine has no such thing
 */
record TransitAnswer(int status, JsonNode body) {

    boolean done() {
        return status == 200 || status == 204;
    }

    boolean absent() {
        return status == 404;
    }

    JsonNode data() {
        return body.path("data");
    }
}
