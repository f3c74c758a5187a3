package roundtable.cli.forget;

import java.util.ArrayList;
import java.util.List;
import roundtable.cli.client.Commands;
import roundtable.text.ChangeSet;
import roundtable.text.Update;
import tools.jackson.databind.JsonNode;

/** A person who types in one item, where nobody else does at that moment. */
final class Typing {
    /** Enough for a snapshot and for stored views, which come with every 500th and every 250th event. */
    private static final int FILLING_REQUESTS = 30;

    private static final int FILLING_EDITS = 20;

    private final Room room;
    private final String role;
    private final String itemId;
    private final String clientId;
    private long revision;
    private long sequence;
    private int length;

    Typing(Room room, String role, String itemId) {
        this.room = room;
        this.role = role;
        this.itemId = itemId;
        this.clientId = room.session(role).newClientId();
        JsonNode item = Items.find(room.session(role).get("/api/reports/" + room.reportId()), itemId);
        revision = item.path("revision").asLong();
        length = item.path("text").asString("").length();
    }

    /** Character by character. */
    void append(String text) {
        text.codePoints().mapToObj(Character::toString).forEach(key -> send(List.of(insertion(key))));
    }

    /** In one change. */
    void replaceEnd(int removed, String text) {
        Update update = next(ChangeSet.replace(length, length - removed, length, text));
        length += text.length() - removed;
        send(List.of(update));
    }

    /** With very many characters. */
    void fill() {
        for (int request = 0; request < FILLING_REQUESTS; request++) {
            List<Update> updates = new ArrayList<>();
            for (int edit = 0; edit < FILLING_EDITS; edit++) {
                updates.add(insertion("."));
            }
            send(updates);
        }
    }

    private Update insertion(String text) {
        Update update = next(ChangeSet.insert(length, length, text));
        length += text.length();
        return update;
    }

    private Update next(ChangeSet changes) {
        return new Update(clientId, sequence++, changes);
    }

    private void send(List<Update> updates) {
        room.send(role, Commands.editText(itemId, revision, updates));
        revision += updates.size();
    }
}
