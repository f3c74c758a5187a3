package roundtable.cli.forget;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import roundtable.cli.client.Commands;
import roundtable.cli.client.Product;
import roundtable.cli.client.Session;

/** Writes a report with canaries wherever a text can be. */
final class Writing {
    /** Holds no canary, and is to stay. */
    static final String SURVIVOR = "survivor";

    static final String TYPED = "typed";
    static final String PASTED = "pasted";
    static final String REMOVED = "removed";
    static final String APPROVED = "approved-quote";
    static final String PENDING = "pending-quote";
    static final String STAYS = "What stays, stays.";

    private final Room room;
    private final Canaries canaries;

    Writing(Room room, Canaries canaries) {
        this.room = room;
        this.canaries = canaries;
    }

    /** A conference and its one roundtable, whose report can be read then. */
    static void prepare(Product product, String conferenceId, String reportId) {
        Session organiser = product.signIn("One organiser", "organiser");
        String topic = "conferences/" + conferenceId;
        organiser.post(topic, conferenceId, List.of(Orders.createConference()));
        organiser.post(topic, reportId, List.of(Orders.addRoundtable(reportId)));
        organiser.awaitReport(reportId);
    }

    /** All that is there before the product is stopped for the first time. */
    void begin() {
        String name = canaries.name();
        room.send(
                "organiser",
                Orders.participants(Map.of(
                        name,
                        canaries.of("a participant's affiliation"),
                        "Somebody " + canaries.of("a participant"),
                        "")));
        items();
        Typing typing = new Typing(room, "rapporteur", TYPED);
        typing.append(canaries.text("a text typed"));
        typing.append(" " + canaries.of("a text written over"));
        typing.replaceEnd(canaries.of("a text written over").length(), canaries.of("a text written over another"));
        room.send("note-taker", Orders.tag(PASTED, canaries.of("a tag")));
        room.send("chair", Orders.comment(PASTED, "comment", canaries.text("a comment")));
        room.send("note-taker", Orders.keepName(PASTED, name));
        attributions(name);
        new Typing(room, "note-taker", SURVIVOR).fill();
        new Misuse(room, canaries).everything();
    }

    private void items() {
        add("bullet", SURVIVOR, "text", STAYS);
        add("bullet", TYPED, "text", "");
        add("bullet", PASTED, "text", canaries.text("a text pasted"));
        add("bullet", REMOVED, "text", canaries.text("a text removed"));
        room.send("rapporteur", Orders.remove(REMOVED));
        add("quote", APPROVED, "quotes", STAYS);
        add("quote", PENDING, "quotes", STAYS);
    }

    private void add(String kind, String id, String section, String text) {
        room.send("rapporteur", Commands.addItem(kind, id, section, null, text));
    }

    private void attributions(String name) {
        room.send(
                "rapporteur",
                Orders.requestAttribution(
                        APPROVED,
                        1,
                        name,
                        canaries.of("a speaker's affiliation"),
                        canaries.of("how a speaker is asked")));
        room.send(
                "rapporteur",
                Orders.approveAttribution(
                        APPROVED,
                        1,
                        name,
                        name + " " + canaries.of("who approved"),
                        canaries.of("how it was approved")));
        room.send("note-taker", Orders.requestAttribution(PENDING, 1, name, canaries.of("a pending affiliation"), ""));
    }

    /** What is written after yesterday's copy was taken. */
    void goOn() {
        new Typing(room, "note-taker", TYPED).append(" " + canaries.text("a text of today"));
        room.send("rapporteur", Orders.comment(TYPED, UUID.randomUUID().toString(), canaries.text("today's comment")));
        new Misuse(room, canaries).everything();
    }

    /** Forgets everything, and waits each time until the keys are destroyed. */
    void forget() {
        forget("organiser", Orders.markAnonymous(APPROVED));
        room.send(
                "rapporteur",
                Orders.requestAttribution(APPROVED, 2, canaries.name(), canaries.of("a second request"), ""));
        forget("rapporteur", Orders.markAnonymous(APPROVED));
        forget("note-taker", Orders.markAnonymous(PENDING));
        forget("organiser", Orders.participants(Map.of("Somebody else", "")));
        forget("rapporteur", Orders.redact(TYPED));
        forget("rapporteur", Orders.redact(PASTED));
        forget("organiser", Orders.redact(REMOVED));
    }

    private void forget(String role, Map<String, Object> command) {
        room.watcher().awaitKeyDestroyed(room.send(role, command).version());
    }
}
