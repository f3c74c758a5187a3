package roundtable.queries.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.TextMessage;
import roundtable.access.Role;
import roundtable.journal.Commit;
import roundtable.kit.journal.ApiEvents;
import roundtable.kit.json.WireJson;
import roundtable.queries.live.CommitMessage;
import roundtable.report.event.ReportEvent;

/** Writes commits as {@code commit} messages: one for the editors, and others for those who may not see all of it. */
final class CommitText {
    private CommitText() {}

    /**
     * The message.
     *
     * @param events of the commit, from the first that is to be told
     * @param checksums of the item's text after each of the events; null for none
     */
    static CommitMessage write(Commit commit, List<ReportEvent> events, List<? extends @Nullable String> checksums) {
        long from = commit.to() + 1 - events.size();
        String head = head(commit, from);
        TextMessage message = message(head, commit, events, checksums, Audience.EDITORS);
        return new CommitMessage(from, commit.to(), message, others(head, commit, events, checksums));
    }

    private static Map<Role, TextMessage> others(
            String head, Commit commit, List<ReportEvent> events, List<? extends @Nullable String> checksums) {
        Map<Role, TextMessage> others = new EnumMap<>(Role.class);
        for (Audience audience : Audience.values()) {
            if (events.stream().anyMatch(event -> !audience.seen(event).equals(event))) {
                TextMessage message = message(head, commit, events, checksums, audience);
                audience.roles().forEach(role -> others.put(role, message));
            }
        }
        return others;
    }

    private static String head(Commit commit, long from) {
        return "{\"type\":\"commit\",\"topic\":" + WireJson.write(commit.stream())
                + ",\"from\":" + from
                + ",\"to\":" + commit.to()
                + ",\"at\":" + WireJson.write(commit.at())
                + ",\"by\":" + WireJson.write(commit.by())
                + ",\"commandId\":" + WireJson.write(commit.commandId())
                + ",\"events\":[";
    }

    private static TextMessage message(
            String head,
            Commit commit,
            List<ReportEvent> events,
            List<? extends @Nullable String> checksums,
            Audience audience) {
        StringBuilder json = new StringBuilder(256).append(head);
        int first = commit.events().size() - events.size();
        for (int i = 0; i < events.size(); i++) {
            json.append(i == 0 ? "" : ",");
            String type = commit.events().get(first + i).type();
            event(json, type, audience.seen(events.get(i)), checksums.get(i));
        }
        return new TextMessage(json.append("]}"));
    }

    private static void event(StringBuilder json, String type, ReportEvent event, @Nullable String checksum) {
        String payload = ApiEvents.MAPPER.writeValueAsString(event);
        String fields = payload.substring(1, payload.length() - 1);
        json.append("{\"type\":\"").append(type).append('"');
        json.append(fields.isEmpty() ? "" : ",").append(fields);
        if (checksum != null) {
            json.append(",\"checksum\":\"").append(checksum).append('"');
        }
        json.append('}');
    }
}
