package roundtable.queries.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.TextMessage;
import roundtable.conference.ConferenceId;
import roundtable.kit.json.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what is told of something that is made of a head and of rows: first the whole, then differences, as messages of one
 * kind. Its versions are no report's: they begin with the time at which the topic was made, so that nobody takes those of
 * another process for ours, and each message takes {@value #ROOM} of them, so that there is room for all pages of the whole
 * between any two.
 *
 * @param kind of the messages, and of the topic
 * @param conference whose topic it is
 * @param head what the head is called in a patch
 * @param rows what the rows are called in a patch; they stand there by their ids
 */
public record Pages(String kind, ConferenceId conference, String head, String rows) {
    private static final long ROOM = 64;
    /** UTF-16 units of a page, well below what makes somebody too slow. */
    private static final int PAGE_UNITS = 16 * 1024;

    /** The name of the topic. */
    public String topic() {
        return kind + ":" + conference.value();
    }

    /** Where a topic begins that is made now. */
    public static long firstPosition() {
        return System.currentTimeMillis() * ROOM;
    }

    /**
     * A difference.
     *
     * @param changed patches by row, as JSON
     */
    public CommitMessage difference(long after, ObjectNode moved, Map<String, String> changed) {
        return message(new Span(after + 1, after + ROOM, false, false), moved.isEmpty() ? null : moved, changed);
    }

    /**
     * All of it, in pages of which the first says to begin anew.
     *
     * @param all the rows
     * @param after what the reader has
     * @param version what is true now
     */
    public List<CommitMessage> whole(JsonNode top, Map<String, JsonNode> all, long after, long version) {
        List<Map<String, String>> pages = paged(all);
        if (pages.size() > version - after) {
            pages = List.of(joined(pages));
        }
        List<CommitMessage> messages = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            boolean last = page == pages.size() - 1;
            long from = after + 1 + page;
            messages.add(message(
                    new Span(from, last ? version : from, page == 0, !last), page == 0 ? top : null, pages.get(page)));
        }
        return messages;
    }

    private static List<Map<String, String>> paged(Map<String, JsonNode> all) {
        List<Map<String, String>> pages = new ArrayList<>();
        pages.add(new LinkedHashMap<>());
        int units = 0;
        for (var entry : all.entrySet()) {
            String row = WireJson.write(entry.getValue());
            if (units > 0 && units + row.length() > PAGE_UNITS) {
                pages.add(new LinkedHashMap<>());
                units = 0;
            }
            units += row.length();
            pages.getLast().put(entry.getKey(), row);
        }
        return pages;
    }

    private static Map<String, String> joined(List<Map<String, String>> pages) {
        Map<String, String> all = new LinkedHashMap<>();
        pages.forEach(all::putAll);
        return all;
    }

    /**
     * What a message spans.
     *
     * @param fresh whether all that was told before counts no more
     * @param more whether the next message belongs to it: only then is all of it told
     */
    private record Span(long from, long to, boolean fresh, boolean more) {}

    private CommitMessage message(Span span, @Nullable JsonNode top, Map<String, String> changed) {
        StringBuilder json = new StringBuilder(256);
        json.append("{\"type\":").append(WireJson.write(kind));
        json.append(",\"topic\":").append(WireJson.write(topic()));
        json.append(",\"from\":").append(span.from()).append(",\"to\":").append(span.to());
        json.append(",\"fresh\":").append(span.fresh()).append(",\"more\":").append(span.more());
        json.append(",\"patch\":{");
        if (top != null) {
            json.append(WireJson.write(head))
                    .append(':')
                    .append(WireJson.write(top))
                    .append(',');
        }
        json.append(WireJson.write(rows)).append(":{");
        String comma = "";
        for (var row : changed.entrySet()) {
            json.append(comma).append(WireJson.write(row.getKey())).append(':').append(row.getValue());
            comma = ",";
        }
        return new CommitMessage(span.from(), span.to(), new TextMessage(json.append("}}}")), Map.of());
    }
}
