package roundtable.cli.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import roundtable.report.Person;
import roundtable.report.Tag;
import roundtable.text.ChangeSet;
import roundtable.text.Update;

/** Commands as they travel. */
public final class Commands {
    private Commands() {}

    /** Adds a bullet, a paragraph or a quote: {@code kind} in lower case. */
    public static Map<String, Object> addItem(
            String kind, String itemId, String section, @Nullable String after, String text) {
        Map<String, Object> command = new LinkedHashMap<>();
        command.put("type", "add-" + kind);
        command.put("itemId", itemId);
        command.put("section", section);
        if (after != null) {
            command.put("after", after);
        }
        command.put("text", text);
        return command;
    }

    public static Map<String, Object> addHeading(
            String itemId, String section, @Nullable String after, int level, String text) {
        Map<String, Object> command = addItem("heading", itemId, section, after, text);
        command.put("level", level);
        return command;
    }

    public static Map<String, Object> tag(String itemId, Tag tag) {
        return Map.of(
                "type", "tag-item", "itemId", itemId, "tag", Map.of("scheme", tag.scheme(), "value", tag.value()));
    }

    /** Asks for leave to name who said a quote that has named nobody before. */
    public static Map<String, Object> requestAttribution(String itemId, Person speaker, String how) {
        return Map.of(
                "type",
                "request-attribution",
                "itemId",
                itemId,
                "attribution",
                1,
                "speaker",
                speaker.name(),
                "affiliation",
                speaker.affiliation(),
                "how",
                how);
    }

    /** Assigns a {@code rapporteur} or a {@code note-taker}. */
    public static Map<String, Object> assign(String role, Person person) {
        return Map.of(
                "type", "assign-" + role, "person", Map.of("name", person.name(), "affiliation", person.affiliation()));
    }

    /** Edits a text; one update at least, all of one client, the first made at that revision. */
    public static Map<String, Object> editText(String itemId, long revision, List<Update> updates) {
        return Map.of(
                "type",
                "edit-text",
                "itemId",
                itemId,
                "revision",
                revision,
                "clientId",
                updates.getFirst().clientId(),
                "sequence",
                updates.getFirst().sequence(),
                "changes",
                updates.stream().map(Update::changes).map(ChangeSet::toJson).toList());
    }
}
