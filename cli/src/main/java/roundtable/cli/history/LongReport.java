package roundtable.cli.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import roundtable.cli.client.CommandChannel;
import roundtable.cli.client.Commands;
import roundtable.cli.client.EventLoop;
import roundtable.cli.client.Product;
import roundtable.cli.client.Session;
import roundtable.text.ChangeSet;
import roundtable.text.Update;

/**
 * A report of very many events: two people write a word here and there in a hundred bullets, each word a commit, and now and
 * then one is removed and brought back.
 */
final class LongReport {
    static final String SECTION = "text";
    private static final int ITEMS = 100;
    private static final int LONGEST_TEXT = 400;
    private static final int REMOVED_EVERY = 50;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final String id = UUID.randomUUID().toString();
    private final List<Typing> typings = new ArrayList<>();

    private LongReport() {}

    String id() {
        return id;
    }

    /** Writes one of so many events and some more. */
    static LongReport write(Product product, String conferenceId, int events) {
        LongReport report = new LongReport();
        report.open(product, conferenceId, events);
        try (EventLoop loop = new EventLoop()) {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (int writer = 0; writer < 2; writer++) {
                Session session =
                        product.signIn(writer == 0 ? "Amina" : "Bo", writer == 0 ? "rapporteur" : "note-taker");
                CommandChannel channel =
                        EventLoop.await(session.commandSocket(loop), LONGEST, "The writers can't connect.");
                for (int i = writer; i < ITEMS; i += 2) {
                    Typing typing = report.new Typing(i, events / ITEMS, session.newClientId(), channel);
                    report.typings.add(typing);
                    loop.execute(typing::next);
                    all.add(typing.done);
                }
            }
            all.forEach(done -> EventLoop.await(done, LONGEST, "The writing takes too long."));
        }
        return report;
    }

    private void open(Product product, String conferenceId, int events) {
        Session organiser = product.signIn("Organiser", "organiser");
        organiser.post(
                "conferences/" + conferenceId,
                id,
                List.of(Map.of(
                        "type",
                        "add-roundtable",
                        "roundtable",
                        Map.of("reportId", id, "code", "R" + events, "title", events + " events", "place", ""))));
        organiser.awaitReport(id);
        List<Object> bullets = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            bullets.add(Commands.addItem("bullet", "i" + i, SECTION, null, ""));
        }
        product.signIn("Amina", "rapporteur")
                .post("reports/" + id, UUID.randomUUID().toString(), bullets);
    }

    /** One bullet, with one command under way. */
    private final class Typing {
        private final String item;
        private final String client;
        private final Random random;
        private final CommandChannel channel;
        private final CompletableFuture<Void> done = new CompletableFuture<>();
        private int left;
        private int length;
        private int revision;

        Typing(int number, int edits, String client, CommandChannel channel) {
            this.client = client;
            this.item = "i" + number;
            this.random = new Random(number);
            this.channel = channel;
            this.left = edits;
        }

        void next() {
            if (left-- <= 0) {
                done.complete(null);
                return;
            }
            var unused = channel.send(id, UUID.randomUUID().toString(), commands())
                    .whenComplete((receipt, fault) -> {
                        if (fault == null) {
                            next();
                        } else {
                            done.completeExceptionally(fault);
                        }
                    });
        }

        private List<?> commands() {
            if (left % REMOVED_EVERY == 1) {
                return List.of(command("remove-item"), command("restore-item"));
            }
            return List.of(Commands.editText(item, revision, List.of(new Update(client, revision++, change()))));
        }

        private Map<String, Object> command(String type) {
            return Map.of("type", type, "itemId", item);
        }

        private ChangeSet change() {
            String word = "word" + random.nextInt(1000) + " ";
            ChangeSet change = length > LONGEST_TEXT
                    ? ChangeSet.delete(length, 0, length / 2)
                    : ChangeSet.insert(length, random.nextInt(length + 1), word);
            length = change.newLength();
            return change;
        }
    }
}
