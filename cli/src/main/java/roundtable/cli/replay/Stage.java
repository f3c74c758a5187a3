package roundtable.cli.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import roundtable.cli.client.CommandChannel;
import roundtable.cli.client.Commands;
import roundtable.cli.client.EventLoop;
import roundtable.cli.client.Failure;
import roundtable.cli.client.LiveFeed;
import roundtable.cli.client.Product;
import roundtable.cli.client.Receipt;
import roundtable.cli.client.Session;

/** A conference made for a replay: its rooms, with every client connected. */
final class Stage implements AutoCloseable {
    private static final Duration CONNECTING = Duration.ofSeconds(30);

    private final Product product;
    private final boolean overHttp;
    private final EventLoop loop = new EventLoop();
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final List<Room> rooms = new ArrayList<>();

    private Stage(Product product, boolean overHttp) {
        this.product = product;
        this.overHttp = overHttp;
    }

    /** Makes everything; edits go as HTTP requests if {@code overHttp}, else over a WebSocket. */
    static Stage open(Product product, String name, int rooms, int clientsPerRoom, boolean overHttp) {
        Stage stage = new Stage(product, overHttp);
        try {
            stage.build(name, rooms, clientsPerRoom);
            return stage;
        } catch (Failure failure) {
            stage.close();
            throw failure;
        }
    }

    private void build(String name, int count, int clientsPerRoom) {
        Map<Room, List<Session>> sessions = new HashMap<>();
        String conferenceId = UUID.randomUUID().toString();
        Session organiser = product.signIn("Replay", "organiser");
        organiser.post("conferences/" + conferenceId, conferenceId, List.of(conference(name)));
        for (int i = 1; i <= count; i++) {
            List<Session> writers = signIn(clientsPerRoom);
            List<String> clientIds = writers.stream().map(Session::newClientId).toList();
            Room room = new Room(UUID.randomUUID().toString(), clientIds, done::completeExceptionally);
            sessions.put(room, writers);
            organiser.post("conferences/" + conferenceId, room.reportId(), List.of(roundtable(room, i)));
            rooms.add(room);
        }
        for (Room room : rooms) {
            List<Session> writers = Objects.requireNonNull(sessions.get(room));
            organiser.awaitReport(room.reportId());
            room.begun(addText(room).version());
            for (int i = 0; i < room.writers().size(); i++) {
                connect(room, room.writers().get(i), writers.get(i));
            }
        }
    }

    private Receipt addText(Room room) {
        return product.signIn("Replay", "rapporteur")
                .post(
                        "reports/" + room.reportId(),
                        UUID.randomUUID().toString(),
                        List.of(Commands.addItem("paragraph", Room.ITEM, Room.SECTION, null, "")));
    }

    private List<Session> signIn(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> product.signIn("Writer " + (number + 1), number == 0 ? "rapporteur" : "note-taker"))
                .toList();
    }

    private void connect(Room room, Writer writer, Session session) {
        CompletableFuture<CommandChannel> commands = overHttp
                ? CompletableFuture.completedFuture(session.commandsOverHttp(loop))
                : session.commandSocket(loop);
        CompletableFuture<LiveFeed> live = session.live(loop, writer);
        CommandChannel channel = EventLoop.await(commands, CONNECTING, "The clients can't connect.");
        LiveFeed feed = EventLoop.await(live, CONNECTING, "The clients can't connect.");
        loop.execute(() -> {
            writer.connect(channel);
            feed.subscribe(room.reportId(), room.version());
        });
    }

    private static Map<String, Object> conference(String name) {
        return Map.of(
                "type",
                "create-conference",
                "name",
                "Replay of " + name,
                "place",
                "",
                "template",
                Map.of(
                        "name",
                        "Plain text",
                        "guidance",
                        "",
                        "sections",
                        List.of(Map.of(
                                "key", Room.SECTION, "title", "Text", "guidance", "", "kinds", List.of("paragraph"))),
                        "tagging",
                        Map.of("sets", List.of(), "ownWords", true)));
    }

    private static Map<String, Object> roundtable(Room room, int number) {
        return Map.of(
                "type",
                "add-roundtable",
                "roundtable",
                Map.of("reportId", room.reportId(), "code", "R" + number, "title", "Room " + number, "place", ""));
    }

    /** Has all rooms measured there, and tells of each answer and each commit that comes in. */
    void begin(Meter meter, Consumer<Writer> progress) {
        rooms.forEach(room -> room.begin(meter, writer -> guarded(() -> progress.accept(writer))));
    }

    void execute(Runnable task) {
        loop.execute(() -> guarded(task));
    }

    void after(long nanos, Runnable task) {
        loop.after(nanos, () -> guarded(task));
    }

    /** An executor would swallow what goes wrong. */
    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException fault) {
            done.completeExceptionally(fault);
        }
    }

    List<Room> rooms() {
        return rooms;
    }

    /** To be completed on the loop when the run has ended; fails with the first thing that goes wrong. */
    CompletableFuture<Void> done() {
        return done;
    }

    @Override
    public void close() {
        loop.close();
    }
}
