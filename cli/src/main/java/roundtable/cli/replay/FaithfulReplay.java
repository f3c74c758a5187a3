package roundtable.cli.replay;

import java.time.Duration;
import java.util.List;
import roundtable.cli.client.EventLoop;

/**
 * Replays a trace as it was written: the server logs the transactions in the order of the trace, and each client makes its
 * own on the text that their parents, merged, give. What it doesn't know yet waits in its inbox, while its own edits stay
 * unconfirmed, and the server maps them over what others have done. For the loop's thread alone.
 */
final class FaithfulReplay {
    private static final Duration LONGEST = Duration.ofHours(2);

    private final Trace trace;
    private final List<Step> steps;
    private final int clients;
    private final Room room;
    private final Runnable done;
    private int next;

    /** The room has a client for each of the order's at least. */
    FaithfulReplay(Trace trace, CausalOrder order, Room room, Runnable done) {
        this.trace = trace;
        this.steps = order.steps();
        this.clients = order.clients();
        this.room = room;
        this.done = done;
    }

    /** Runs in the stage's first room, and waits for the end. */
    static Measured run(Trace trace, CausalOrder order, Stage stage) {
        FaithfulReplay replay = new FaithfulReplay(
                trace, order, stage.rooms().getFirst(), () -> stage.done().complete(null));
        stage.execute(() -> {
            stage.begin(new Meter(System.nanoTime()), writer -> replay.advance());
            replay.advance();
        });
        EventLoop.await(stage.done(), LONGEST, "The replay takes too long.");
        return replay.room.meter().measured();
    }

    /** A client that writes nothing shows all that comes in at once. */
    private void show() {
        room.writers().stream().skip(clients).forEach(onlooker -> onlooker.showUpTo(Long.MAX_VALUE));
    }

    /** Goes on as far as it can; to be called at the start, and after each answer and each commit that comes in. */
    void advance() {
        show();
        if (next == steps.size()) {
            finish();
            return;
        }
        Step step = steps.get(next);
        Writer writer = room.writers().get(step.client());
        boolean lastOneLogged =
                next == 0 || !room.writers().get(steps.get(next - 1).client()).isUnderWay();
        if (lastOneLogged && writer.received() >= step.known()) {
            next++;
            writer.showUpTo(step.known());
            writer.edit(trace.txns().get(step.txn()).on(writer.text()), System.nanoTime());
        }
    }

    private void finish() {
        if (room.writers().stream().allMatch(writer -> writer.received() == steps.size() && !writer.isUnderWay())) {
            room.writers().forEach(writer -> writer.showUpTo(steps.size()));
            done.run();
        }
    }
}
