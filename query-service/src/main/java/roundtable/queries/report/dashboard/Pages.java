package roundtable.queries.report.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.TextMessage;
import roundtable.conference.ConferenceId;
import roundtable.kit.json.WireJson;
import roundtable.queries.live.CommitMessage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what is told of a dashboard as {@code dashboard} messages. Its versions are no report's: they begin with the time
 * at which the topic was made, so that nobody takes those of another process for ours, and each message takes {@value #ROOM}
 * of them, so that there is room for all pages of the whole between any two.
 */
final class Pages {
    private static final long ROOM = 64;
    /** UTF-16 units of a page, well below what makes somebody too slow. */
    private static final int PAGE_UNITS = 16 * 1024;

    private Pages() {}

    static String topic(ConferenceId id) {
        return DashboardTopics.KIND + ":" + id.value();
    }

    static long firstPosition() {
        return System.currentTimeMillis() * ROOM;
    }

    /**
     * A difference.
     *
     * @param reports patches by report id, as JSON
     */
    static CommitMessage difference(ConferenceId id, long after, ObjectNode conference, Map<String, String> reports) {
        return message(id, after + 1, after + ROOM, false, conference.isEmpty() ? null : conference, reports);
    }

    /**
     * All of it, in pages of which the first says to begin anew.
     *
     * @param after what the reader has
     * @param version what is true now
     */
    static List<CommitMessage> whole(
            ConferenceId id, JsonNode conference, Map<String, JsonNode> reports, long after, long version) {
        List<Map<String, String>> pages = paged(reports);
        if (pages.size() > version - after) {
            pages = List.of(joined(pages));
        }
        List<CommitMessage> messages = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            boolean last = page == pages.size() - 1;
            long from = after + 1 + page;
            messages.add(message(
                    id, from, last ? version : from, page == 0, page == 0 ? conference : null, pages.get(page)));
        }
        return messages;
    }

    private static List<Map<String, String>> paged(Map<String, JsonNode> reports) {
        List<Map<String, String>> pages = new ArrayList<>();
        pages.add(new LinkedHashMap<>());
        int units = 0;
        for (var report : reports.entrySet()) {
            String row = WireJson.write(report.getValue());
            if (units > 0 && units + row.length() > PAGE_UNITS) {
                pages.add(new LinkedHashMap<>());
                units = 0;
            }
            units += row.length();
            pages.getLast().put(report.getKey(), row);
        }
        return pages;
    }

    private static Map<String, String> joined(List<Map<String, String>> pages) {
        Map<String, String> all = new LinkedHashMap<>();
        pages.forEach(all::putAll);
        return all;
    }

    private static CommitMessage message(
            ConferenceId id,
            long from,
            long to,
            boolean fresh,
            @Nullable JsonNode conference,
            Map<String, String> reports) {
        StringBuilder json = new StringBuilder(256);
        json.append("{\"type\":\"dashboard\",\"topic\":").append(WireJson.write(topic(id)));
        json.append(",\"from\":").append(from).append(",\"to\":").append(to);
        json.append(",\"fresh\":").append(fresh).append(",\"patch\":{");
        if (conference != null) {
            json.append("\"conference\":").append(WireJson.write(conference)).append(',');
        }
        json.append("\"reports\":{");
        String comma = "";
        for (var report : reports.entrySet()) {
            json.append(comma)
                    .append(WireJson.write(report.getKey()))
                    .append(':')
                    .append(report.getValue());
            comma = ",";
        }
        return new CommitMessage(from, to, new TextMessage(json.append("}}}")), Map.of());
    }
}
