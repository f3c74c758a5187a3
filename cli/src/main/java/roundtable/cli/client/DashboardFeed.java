package roundtable.cli.client;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is told of a conference's dashboard. For the loop's thread alone. */
public final class DashboardFeed implements Socket.Receiver {
    /** Who looks; called on the loop. */
    public interface Listener {
        /** A difference to what was told before, as a JSON Merge Patch. */
        void told(JsonNode patch);

        /** The feed has ended. */
        void failed(Failure why);
    }

    private final Listener listener;
    private @Nullable Socket socket;

    DashboardFeed(Listener listener) {
        this.listener = listener;
    }

    DashboardFeed over(Socket opened) {
        socket = opened;
        return this;
    }

    /** The name of a conference's topic. */
    public static String topic(String conferenceId) {
        return "dashboard:" + conferenceId;
    }

    /** Asks for all of a conference, and for what changes. */
    public void follow(String conferenceId) {
        Objects.requireNonNull(socket)
                .send(Json.write(Map.of("type", "subscribe", "topic", topic(conferenceId), "after", -1)));
    }

    @Override
    public void message(String type, JsonNode message) {
        switch (type) {
            case "dashboard" -> listener.told(message.path("patch"));
            case "error" -> closed(Refused.from(0, message));
            default -> {}
        }
    }

    @Override
    public void closed(Failure why) {
        listener.failed(why);
    }
}
