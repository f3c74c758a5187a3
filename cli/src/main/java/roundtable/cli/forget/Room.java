package roundtable.cli.forget;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import roundtable.cli.client.CommandChannel;
import roundtable.cli.client.EventLoop;
import roundtable.cli.client.Product;
import roundtable.cli.client.Receipt;
import roundtable.cli.client.Session;

/** Everybody at one report: a person for each role, signed in, with a live view and a socket for commands. */
final class Room implements AutoCloseable {
    static final List<String> ROLES = List.of("organiser", "rapporteur", "note-taker", "chair", "auditor", "reader");
    static final Duration LONGEST = Duration.ofSeconds(30);

    /** What was asked for, to be asked for again. */
    record Sent(String role, String commandId, List<?> commands) {}

    private final EventLoop loop = new EventLoop();
    private final String reportId;
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final Map<String, CommandChannel> sockets = new LinkedHashMap<>();
    private final List<Sent> sent = new ArrayList<>();
    private final Watcher watcher = new Watcher();

    private Room(String reportId) {
        this.reportId = reportId;
    }

    /** Opens it where the report is there; what happened before {@code version} is not heard again. */
    static Room open(Product product, String reportId, long version) {
        Room room = new Room(reportId);
        for (String role : ROLES) {
            Session session = product.signIn("One " + role, role);
            room.sessions.put(role, session);
            room.sockets.put(role, EventLoop.await(session.commandSocket(room.loop), LONGEST, "No socket opens."));
            room.watcher.follow(session, room.loop, role, reportId, version);
        }
        return room;
    }

    String reportId() {
        return reportId;
    }

    Session session(String role) {
        return Objects.requireNonNull(sessions.get(role));
    }

    Watcher watcher() {
        return watcher;
    }

    EventLoop loop() {
        return loop;
    }

    /** Over the person's socket, until it is done. */
    Receipt send(String role, Map<String, Object> command) {
        Sent request = new Sent(role, UUID.randomUUID().toString(), List.of(command));
        sent.add(request);
        CompletableFuture<Receipt> receipt = new CompletableFuture<>();
        loop.execute(() -> {
            var unused = Objects.requireNonNull(sockets.get(role))
                    .send(reportId, request.commandId(), request.commands())
                    .whenComplete((answer, fault) -> {
                        if (fault == null) {
                            receipt.complete(answer);
                        } else {
                            receipt.completeExceptionally(fault);
                        }
                    });
        });
        return EventLoop.await(receipt, LONGEST, "A command is not answered.");
    }

    /** All commands so far. */
    List<Sent> sent() {
        return sent;
    }

    @Override
    public void close() {
        loop.close();
    }
}
