package roundtable.cli.chair;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import roundtable.cli.client.CommandChannel;
import roundtable.cli.client.Commands;
import roundtable.cli.client.EventLoop;
import roundtable.cli.client.Failure;
import roundtable.cli.client.LiveFeed;
import roundtable.cli.client.Product;
import roundtable.cli.client.Receipt;
import roundtable.cli.client.Session;
import tools.jackson.databind.JsonNode;

/** A conference of roundtables at which people have written for a while, and two at each who go on. */
final class Tables implements AutoCloseable {
    /** Where they write, and the chair looks. */
    static final String SECTION = "challenges";

    private static final Duration CONNECTING = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final List<String> WRITERS = List.of("rapporteur", "note-taker");
    private static final int BULLETS = 20;
    private static final int BULLET = 150;
    private static final int PARTICIPANTS = 15;

    private final Product product;
    private final EventLoop loop = new EventLoop();
    private final CompletableFuture<Void> trouble = new CompletableFuture<>();
    private final String conferenceId = UUID.randomUUID().toString();
    private final List<Scribe> scribes = new ArrayList<>();

    private Tables(Product product) {
        this.product = product;
    }

    /** Makes so many, with their writers connected. */
    static Tables open(Product product, int count) {
        Tables tables = new Tables(product);
        try {
            tables.build(count);
            return tables;
        } catch (Failure failure) {
            tables.close();
            throw failure;
        }
    }

    private void build(int count) {
        Session organiser = product.signIn("Organiser", "organiser");
        organiser.post(
                "conferences/" + conferenceId,
                conferenceId,
                List.of(Map.of(
                        "type",
                        "create-conference",
                        "name",
                        "A conference at work",
                        "place",
                        "",
                        "template",
                        organiser.get("/api/templates/default"))));
        for (int i = 1; i <= count; i++) {
            String reportId = UUID.randomUUID().toString();
            Map<String, Object> roundtable =
                    Map.of("reportId", reportId, "code", "1." + i, "title", "Roundtable " + i, "place", "");
            organiser.post(
                    "conferences/" + conferenceId,
                    reportId,
                    List.of(Map.of("type", "add-roundtable", "roundtable", roundtable)));
            JsonNode unused = organiser.awaitReport(reportId);
            begin(reportId, organiser, i);
        }
    }

    private void begin(String reportId, Session organiser, int number) {
        Words words = new Words(number);
        List<Object> bullets = new ArrayList<>();
        for (int i = 0; i < BULLETS; i++) {
            bullets.add(Commands.addItem("bullet", "i" + i, SECTION, null, words.text(BULLET)));
        }
        organiser.post("reports/" + reportId, UUID.randomUUID().toString(), List.of(participants(number)));
        for (String role : WRITERS) {
            Session session = product.signIn("A " + role, role);
            if (role.equals("rapporteur")) {
                Receipt unused =
                        session.post("reports/" + reportId, UUID.randomUUID().toString(), bullets);
            }
            connect(reportId, session, new Words(1000 * number + role.length()));
        }
    }

    private static Map<String, Object> participants(int number) {
        List<Map<String, String>> people = new ArrayList<>();
        for (int i = 0; i < PARTICIPANTS; i++) {
            people.add(Map.of("name", "Person" + i + " Of Table" + number, "affiliation", "Institute " + i));
        }
        return Map.of("type", "give-participants", "participants", people);
    }

    /** A writer sees what the other one writes, as on the page. */
    private void connect(String reportId, Session session, Words words) {
        CommandChannel channel = EventLoop.await(session.commandSocket(loop), CONNECTING, "The writers can't connect.");
        LiveFeed feed = EventLoop.await(session.live(loop, new Colleague()), CONNECTING, "The writers can't connect.");
        long version = session.get("/api/reports/" + reportId).path("version").asLong();
        loop.execute(() -> feed.subscribe(reportId, version));
        scribes.add(new Scribe(reportId, session.newClientId(), channel, words, trouble::completeExceptionally));
    }

    private final class Colleague implements LiveFeed.Listener {
        @Override
        public void commit(LiveFeed.Commit commit) {}

        @Override
        public void failed(Failure why) {
            trouble.completeExceptionally(why);
        }
    }

    String conferenceId() {
        return conferenceId;
    }

    /** Fails with the first thing that goes wrong; never completes otherwise. */
    CompletableFuture<Void> trouble() {
        return trouble;
    }

    /** Has everybody type, one after the other, until that moment: so often in a second, all writers of a table together. */
    void typeUntil(long end, int editsASecond) {
        long period = WRITERS.size() * Duration.ofSeconds(1).toNanos() / editsASecond;
        long now = System.nanoTime();
        for (int i = 0; i < scribes.size(); i++) {
            typeAt(scribes.get(i), now + period * i / scribes.size(), period, end);
        }
    }

    private void typeAt(Scribe scribe, long due, long period, long end) {
        if (due < end) {
            loop.after(due - System.nanoTime(), () -> {
                scribe.type(due);
                typeAt(scribe, due + period, period, end);
            });
        }
    }

    /** What was written, once all of it is acknowledged. */
    CompletableFuture<List<Edit>> edits() {
        CompletableFuture<List<Edit>> all = new CompletableFuture<>();
        loop.execute(() -> collect(all));
        return all;
    }

    private void collect(CompletableFuture<List<Edit>> all) {
        if (scribes.stream().allMatch(Scribe::isIdle)) {
            all.complete(
                    scribes.stream().flatMap(scribe -> scribe.edits().stream()).toList());
        } else {
            loop.after(GLANCE.toNanos(), () -> collect(all));
        }
    }

    @Override
    public void close() {
        loop.close();
    }
}
