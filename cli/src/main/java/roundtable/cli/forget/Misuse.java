package roundtable.cli.forget;

import java.util.List;
import java.util.Map;
import roundtable.cli.client.Commands;
import roundtable.cli.client.Failure;
import roundtable.cli.client.Json;
import roundtable.cli.client.Refused;

/** Sends what can't be served: nothing of it may stay anywhere either. */
final class Misuse {
    private static final int TOO_LONG = 70_000;

    private final Room room;
    private final Canaries canaries;

    Misuse(Room room, Canaries canaries) {
        this.room = room;
        this.canaries = canaries;
    }

    void everything() {
        String refused = canaries.text("what was refused");
        refuse("rapporteur", Orders.comment("no-such-item", "c1", refused));
        refuse("reader", Commands.addItem("bullet", "not-allowed", "text", null, refused));
        refuse("rapporteur", Map.of("type", canaries.of("a command that is none"), "text", refused));
        refuse("rapporteur", Map.of("type", "add-bullet", "itemId", "x", canaries.of("a field that is none"), refused));
        String malformed = canaries.text("what was malformed");
        post("{\"commandId\":\"m1\",\"commands\":[{\"type\":\"add-bullet\",\"text\":\"" + malformed + "\"");
        post(malformed);
        post(Json.write(malformed));
        post(Json.write(Map.of("commandId", malformed, "commands", List.of(malformed))));
        post(malformed.repeat(TOO_LONG / malformed.length() + 1));
    }

    private void refuse(String role, Map<String, Object> command) {
        try {
            room.send(role, command);
        } catch (Refused expected) {
            return;
        }
        throw new Failure("The product took a command that it can't take.");
    }

    private void post(String body) {
        String answer = room.session("rapporteur").postBody("/api/reports/" + room.reportId() + "/commands", body);
        if (!answer.contains("\"code\"")) {
            throw new Failure("The product did not refuse a body that it can't read.");
        }
    }
}
