package roundtable.standalone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
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
import roundtable.text.ChangeSet;
import roundtable.text.Update;

/** A rapporteur who types into one bullet, and a note taker who watches it. */
final class Writers implements LiveFeed.Listener, AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    final Session rapporteur;
    final Session noteTaker;
    private final String tab;
    final String report;
    private final EventLoop loop = new EventLoop();
    private final CommandChannel commands;
    private final CompletableFuture<Failure> failure = new CompletableFuture<>();
    private CompletableFuture<Long> arrival = new CompletableFuture<>();
    private long awaited;
    private String text = "";

    Writers(Installation installation) {
        String tag = UUID.randomUUID().toString().substring(0, 8);
        report = "r-" + tag;
        rapporteur = Product.at(installation.commands(), Town::guests).signIn("Rapporteur", "rapporteur");
        tab = rapporteur.newClientId();
        noteTaker = Product.at(installation.queries(), Town::guests).signIn("Note taker", "note-taker");
        Product.at(installation.commands(), Town::guests)
                .signIn("Organiser", "organiser")
                .post("conferences/c-" + tag, "create-" + tag, List.of(conference(), roundtable()));
        noteTaker.awaitReport(report);
        rapporteur.post(
                "reports/" + report, "bullet-" + tag, List.of(Commands.addItem("bullet", "i1", "only", null, "")));
        LiveFeed feed = EventLoop.await(noteTaker.live(loop, this), LONGEST, "no live socket");
        loop.execute(() -> feed.subscribe(report, 1));
        commands = EventLoop.await(rapporteur.commandSocket(loop), LONGEST, "no command socket");
    }

    private static Map<String, Object> conference() {
        Map<String, Object> section =
                Map.of("key", "only", "title", "Only", "guidance", "", "kinds", List.of("bullet", "paragraph"));
        return Map.of(
                "type",
                "create-conference",
                "name",
                "Conference",
                "place",
                "Here",
                "template",
                Map.of(
                        "name",
                        "Form",
                        "guidance",
                        "",
                        "sections",
                        List.of(section),
                        "tagging",
                        Map.of("sets", List.of(), "ownWords", true)));
    }

    private Map<String, Object> roundtable() {
        return Map.of(
                "type",
                "add-roundtable",
                "roundtable",
                Map.of("reportId", report, "code", "1", "title", "First", "place", ""));
    }

    /** Types single letters, each acknowledged and seen by the colleague before the next; nanoseconds until seen. */
    long[] type(int letters) {
        long[] taken = new long[letters];
        for (int i = 0; i < letters; i++) {
            taken[i] = typeOne(text.length());
        }
        Arrays.sort(taken);
        return taken;
    }

    private long typeOne(int sequence) {
        long revision = sequence;
        ChangeSet letter = ChangeSet.insert(sequence, sequence, String.valueOf((char) ('a' + sequence % 26)));
        CompletableFuture<Long> seen = new CompletableFuture<>();
        List<?> edit = List.of(Commands.editText("i1", revision, List.of(new Update(tab, sequence, letter))));
        long start = System.nanoTime();
        CompletableFuture<Receipt> acknowledged = CompletableFuture.runAsync(
                        () -> {
                            awaited = revision + 1;
                            arrival = seen;
                        },
                        loop)
                .thenComposeAsync(ready -> commands.send(report, "type-" + report + "-" + sequence, edit), loop);
        EventLoop.await(acknowledged, LONGEST, "no acknowledgement of revision " + (revision + 1));
        text = letter.apply(text);
        return EventLoop.await(seen, LONGEST, "the colleague never saw revision " + (revision + 1)) - start;
    }

    String typed() {
        return text;
    }

    /** What the colleague's query answers. */
    String shown() {
        long version = 1L + text.length();
        return noteTaker
                .get("/api/reports/" + report + "?atLeast=" + version)
                .at("/sections/0/items/0/text")
                .asString();
    }

    List<String> failures() {
        List<String> failures = new ArrayList<>();
        if (failure.isDone()) {
            failures.add(String.valueOf(failure.join().getMessage()));
        }
        return failures;
    }

    @Override
    public void commit(LiveFeed.Commit commit) {
        commit.events().forEach(event -> {
            if (event.path("revision").asLong(-1) == awaited) {
                arrival.complete(System.nanoTime());
            }
        });
    }

    @Override
    public void failed(Failure why) {
        failure.complete(why);
    }

    @Override
    public void close() {
        loop.close();
    }
}
