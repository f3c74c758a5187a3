package roundtable.queries.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last commits of a topic, contiguous, bounded in UTF-16 units. */
final class RecentMessages {
    private static final int MOST_UNITS = 128 * 1024;

    private final Deque<CommitMessage> messages = new ArrayDeque<>();
    private int units;

    void add(CommitMessage message) {
        messages.addLast(message);
        units += message.units();
        while (units > MOST_UNITS && messages.size() > 1) {
            units -= messages.removeFirst().units();
        }
    }

    void clear() {
        messages.clear();
        units = 0;
    }

    /** All that follow {@code version}; empty where the one right behind it isn't here any more. */
    List<CommitMessage> after(long version) {
        if (messages.isEmpty() || messages.getFirst().from() > version + 1) {
            return List.of();
        }
        List<CommitMessage> rest =
                messages.stream().filter(message -> message.to() > version).toList();
        return rest.isEmpty() || rest.getFirst().from() != version + 1 ? List.of() : rest;
    }
}
