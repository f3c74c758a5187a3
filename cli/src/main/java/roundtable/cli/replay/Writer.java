package roundtable.cli.replay;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import roundtable.cli.client.CommandChannel;
import roundtable.cli.client.Commands;
import roundtable.cli.client.EventLoop;
import roundtable.cli.client.Failure;
import roundtable.cli.client.Json;
import roundtable.cli.client.LiveFeed;
import roundtable.cli.client.Receipt;
import roundtable.text.ChangeSet;
import roundtable.text.Rebase;
import roundtable.text.Replica;
import roundtable.text.TextChecksum;
import roundtable.text.Update;
import tools.jackson.databind.JsonNode;

/**
 * One client in a room: a copy of the text, own edits that are not confirmed yet, what came in and is not shown yet, and one
 * request at a time under way. For the loop's thread alone.
 */
final class Writer implements LiveFeed.Listener {
    /** Characters of JSON; a request may have 64 KiB, and a character up to three bytes. */
    private static final int LARGEST_REQUEST = 20_000;

    /** Logged edits; a server need not map over more than a thousand. */
    private static final int FARTHEST_BASE = 800;

    private record Logged(Update update, String checksum) {}

    private final Room room;
    private final String clientId;
    private final Replica replica;
    private final ArrayDeque<Logged> inbox = new ArrayDeque<>();
    private @Nullable CommandChannel commands;
    private long[] madeAt = new long[1 << 10];
    private int made;
    private int acknowledged;
    private int requests;
    private boolean underWay;

    Writer(Room room, String clientId) {
        this.room = room;
        this.clientId = clientId;
        this.replica = new Replica(clientId, "", 0);
    }

    void connect(CommandChannel channel) {
        commands = channel;
    }

    String clientId() {
        return clientId;
    }

    String text() {
        return replica.text();
    }

    /** How many logged edits have come in. */
    long received() {
        return replica.revision() + inbox.size();
    }

    /** Whether all that was written here is acknowledged, has come back, and is shown. */
    boolean isSettled() {
        return acknowledged == made && inbox.isEmpty() && replica.unconfirmed().isEmpty();
    }

    int made() {
        return made;
    }

    /** Whether an answer is awaited. */
    boolean isUnderWay() {
        return underWay;
    }

    long madeAt(long sequence) {
        return madeAt[Math.toIntExact(sequence)];
    }

    /** Shows logged edits until that many are shown, and own ones right behind them, which tell nothing new. */
    void showUpTo(long revision) {
        while (!inbox.isEmpty() && (replica.revision() < revision || isOwn(inbox.getFirst()))) {
            show(inbox.removeFirst());
        }
    }

    private boolean isOwn(Logged logged) {
        return logged.update().clientId().equals(clientId);
    }

    private void show(Logged next) {
        replica.receive(next.update());
        if (replica.unconfirmed().isEmpty()) {
            room.shows(replica.revision(), replica.text());
        }
        boolean comparable = !next.checksum().isEmpty() && replica.unconfirmed().isEmpty();
        if (comparable && !TextChecksum.of(replica.text()).equals(next.checksum())) {
            failed(new Failure("A client's text differs from the server's at revision " + replica.revision() + "."));
        }
    }

    /** Makes an edit on the text shown, and sends it unless a request is under way. */
    void edit(ChangeSet change, long now) {
        replica.edit(change);
        if (made == madeAt.length) {
            madeAt = Arrays.copyOf(madeAt, 2 * made);
        }
        madeAt[made++] = now;
        send();
    }

    private void send() {
        if (underWay || acknowledged == made) {
            return;
        }
        underWay = true;
        int sending = made;
        var unused = Objects.requireNonNull(commands)
                .send(room.reportId(), clientId + "." + requests++, List.of(editCommand()))
                .whenComplete((receipt, fault) -> answered(sending, receipt, fault));
    }

    /** As the server is to map it; by itself over what came in where that would be too much to ask. */
    private Map<String, Object> editCommand() {
        List<Update> unconfirmed = replica.unconfirmed();
        Map<String, Object> command = Commands.editText(Room.ITEM, replica.revision(), unconfirmed);
        boolean recent = inbox.size() <= FARTHEST_BASE;
        if (recent && (unconfirmed.size() == 1 || Json.write(command).length() <= LARGEST_REQUEST)) {
            return command;
        }
        List<Update> left =
                Rebase.over(unconfirmed, inbox.stream().map(Logged::update).toList());
        return Commands.editText(Room.ITEM, received(), left);
    }

    private void answered(int sent, @Nullable Receipt receipt, @Nullable Throwable fault) {
        underWay = false;
        if (receipt == null) {
            failed(EventLoop.failure(fault));
            return;
        }
        long now = System.nanoTime();
        while (acknowledged < sent) {
            room.meter().acknowledged(madeAt[acknowledged++], now);
        }
        room.reached(receipt.version());
        send();
        room.progress().accept(this);
    }

    @Override
    public void commit(LiveFeed.Commit commit) {
        long now = System.nanoTime();
        for (JsonNode event : commit.events()) {
            if (event.path("type").asString("").equals("text-edited")) {
                take(event, now);
            }
        }
        room.progress().accept(this);
    }

    private void take(JsonNode event, long now) {
        Update update = new Update(
                event.path("clientId").asString(), event.path("sequence").asLong(), Json.change(event.path("changes")));
        if (event.path("revision").asLong() != received() + 1) {
            failed(new Failure("After revision " + received() + " came "
                    + event.path("revision").asLong() + "."));
        }
        inbox.addLast(new Logged(update, event.path("checksum").asString("")));
        if (!update.clientId().equals(clientId)) {
            room.meter().reachedPeer(room.madeAt(update), now);
        }
    }

    @Override
    public void failed(Failure why) {
        room.trouble().accept(why);
    }
}
