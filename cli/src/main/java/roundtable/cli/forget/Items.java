package roundtable.cli.forget;

import roundtable.cli.client.Failure;
import tools.jackson.databind.JsonNode;

/** Items in the JSON of a report. */
final class Items {
    private Items() {}

    /** The item of that id, which must be there. */
    static JsonNode find(JsonNode report, String itemId) {
        for (JsonNode section : report.path("sections")) {
            for (JsonNode item : section.path("items")) {
                if (item.path("id").asString("").equals(itemId)) {
                    return item;
                }
            }
        }
        throw new Failure("The report has no item " + itemId + ".");
    }
}
