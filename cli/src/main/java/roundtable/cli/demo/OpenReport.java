package roundtable.cli.demo;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import roundtable.cli.client.Json;
import roundtable.cli.client.LiveFeed;
import roundtable.text.Replica;
import roundtable.text.Update;
import tools.jackson.databind.JsonNode;

/** A client's copy of the texts of a report, and of the last item of each section. */
final class OpenReport {
    private final String clientId;
    private final Map<String, Replica> texts = new HashMap<>();
    private final Map<String, String> lastItems = new HashMap<>();

    OpenReport(String clientId, JsonNode view) {
        this.clientId = clientId;
        for (JsonNode section : view.path("sections")) {
            for (JsonNode item : section.path("items")) {
                add(
                        item.path("id").asString(),
                        section.path("key").asString(),
                        item.path("text").asString(),
                        item.path("revision").asLong());
            }
        }
    }

    @Nullable Replica text(String itemId) {
        return texts.get(itemId);
    }

    @Nullable String lastItem(String section) {
        return lastItems.get(section);
    }

    void take(LiveFeed.Commit commit) {
        for (JsonNode event : commit.events()) {
            String type = event.path("type").asString("");
            String itemId = event.path("itemId").asString("");
            if (type.equals("text-edited") && texts.containsKey(itemId)) {
                texts.get(itemId)
                        .receive(new Update(
                                event.path("clientId").asString(),
                                event.path("sequence").asLong(),
                                Json.change(event.path("changes"))));
            } else if (type.endsWith("-added") && !itemId.isEmpty()) {
                add(itemId, event.path("section").asString(), event.path("text").asString(), 0);
            }
        }
    }

    private void add(String itemId, String section, String text, long revision) {
        texts.put(itemId, new Replica(clientId, text, revision));
        lastItems.put(section, itemId);
    }
}
