package roundtable.queries.live;

import java.util.Map;
import org.springframework.web.socket.TextMessage;
import roundtable.access.Role;

/**
 * A commit as it is sent, written once for everybody who may see the same.
 *
 * @param from version of its first event
 * @param to version of its last event
 * @param message the JSON
 * @param others for roles that may not see all of it
 */
public record CommitMessage(long from, long to, TextMessage message, Map<Role, TextMessage> others) {
    /** What somebody of this role gets. */
    TextMessage seenBy(Role role) {
        return others.getOrDefault(role, message);
    }

    /** UTF-16 units on the wire. */
    int units() {
        return message.getPayloadLength();
    }
}
