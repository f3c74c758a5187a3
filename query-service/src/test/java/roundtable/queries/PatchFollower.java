package roundtable.queries;

import static org.assertj.core.api.Assertions.assertThat;

import roundtable.kit.json.WireJson;
import roundtable.queries.report.dashboard.Recounted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A follower of a topic that is told in differences, who knows nothing but what they were told. */
class PatchFollower implements AutoCloseable {
    final ObjectNode state = WireJson.mapper().createObjectNode();
    long version;
    private final TestSocket socket;
    private final String kind;

    /** @param topic such as {@code dashboard:c1} */
    PatchFollower(TestSocket socket, String topic, long after) throws InterruptedException {
        this.socket = socket;
        this.kind = topic.substring(0, topic.indexOf(':'));
        this.version = after;
        socket.subscribe(topic, after);
        assertThat(socket.next().path("type").asString()).isEqualTo("subscribed");
    }

    void hear() throws InterruptedException {
        JsonNode message = socket.next();
        assertThat(message.path("type").asString()).isEqualTo(kind);
        assertThat(message.path("from").asLong()).isEqualTo(version + 1);
        version = message.path("to").asLong();
        if (message.path("fresh").asBoolean()) {
            state.removeAll();
        }
        Recounted.apply(state, message.path("patch"));
    }

    @Override
    public void close() {
        socket.close();
    }
}
