package roundtable.queries.live;

import org.springframework.web.socket.TextMessage;

/**
 * A commit as it is sent, written once for everybody.
 *
 * @param from version of its first event
 * @param to version of its last event
 * @param message the JSON
 */
public record CommitMessage(long from, long to, TextMessage message) {
    public CommitMessage(long from, long to, String json) {
        this(from, to, new TextMessage(json));
    }

    /** UTF-16 units on the wire. */
    int units() {
        return message.getPayloadLength();
    }
}
