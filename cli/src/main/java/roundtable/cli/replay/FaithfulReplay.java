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
    private final Stage stage;
    private final Room room;
    private int next;

    private FaithfulReplay(Trace trace, CausalOrder order, Stage stage) {
        this.trace = trace;
        this.steps = order.steps();
        this.stage = stage;
        this.room = stage.rooms().getFirst();
    }

    /** The stage has one room, with a client for each of the order's at least. */
    static Measured run(Trace trace, CausalOrder order, Stage stage) {
        FaithfulReplay replay = new FaithfulReplay(trace, order, stage);
        stage.execute(() -> {
            stage.begin(new Meter(System.nanoTime()), writer -> replay.advance());
            replay.advance();
        });
        EventLoop.await(stage.done(), LONGEST, "The replay takes too long.");
        return replay.room.meter().measured();
    }

    private void advance() {
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
            stage.done().complete(null);
        }
    }
}
