package roundtable.cli.client;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A live view of one report: what was missed, then what happens. For the loop's thread alone. */
public final class LiveFeed implements Socket.Receiver {
    /** Who watches; called on the loop. */
    public interface Listener {
        /** Commits come in order, without a gap, each once. */
        void commit(Commit commit);

        /** The feed has ended, or what came was not in order. */
        void failed(Failure why);
    }

    /**
     * What one request changed.
     *
     * @param from version of the first event
     * @param to version of the last
     * @param events an array; the i-th is version {@code from + i}
     */
    public record Commit(long from, long to, JsonNode events) {}

    private final Listener listener;
    private @Nullable Socket socket;
    private long version;

    LiveFeed(Listener listener) {
        this.listener = listener;
    }

    LiveFeed over(Socket opened) {
        socket = opened;
        return this;
    }

    /** Asks for all commits after a version; -1 for all. */
    public void subscribe(String reportId, long after) {
        version = after;
        send(Map.of("type", "subscribe", "topic", "report:" + reportId, "after", after));
    }

    /** Shows the others where one's cursor stands. */
    public void presence(String reportId, String clientId, Map<String, Object> cursor) {
        send(Map.of("type", "presence", "topic", "report:" + reportId, "clientId", clientId, "cursor", cursor));
    }

    private void send(Map<String, Object> message) {
        Objects.requireNonNull(socket).send(Json.write(message));
    }

    @Override
    public void message(String type, JsonNode message) {
        switch (type) {
            case "commit" -> commit(message);
            case "error" -> closed(Refused.from(0, message));
            default -> {}
        }
    }

    private void commit(JsonNode message) {
        Commit commit =
                new Commit(message.path("from").asLong(), message.path("to").asLong(), message.path("events"));
        if (commit.from() != version + 1 || commit.events().size() != commit.to() - commit.from() + 1) {
            listener.failed(new Failure("The live view after version " + version + " went on with " + commit.from()
                    + " to " + commit.to() + ", not in order."));
            return;
        }
        version = commit.to();
        listener.commit(commit);
    }

    @Override
    public void closed(Failure why) {
        listener.failed(why);
    }
}
