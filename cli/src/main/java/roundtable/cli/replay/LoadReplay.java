package roundtable.cli.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import roundtable.cli.client.EventLoop;

/**
 * Writes in many rooms at once, several clients on each text, with edits taken from a trace. An edit counts from the moment
 * at which it was due, so that a late start shows as latency. For the loop's thread alone.
 */
final class LoadReplay {
    private static final Duration SETTLING = Duration.ofSeconds(60);
    private static final long SECOND = 1_000_000_000;

    private final Stage stage;
    private final long period;
    private final long warmUp;
    private final long length;
    private final Map<Writer, TraceEdits> edits = new HashMap<>();
    private Meter meter = new Meter(0);
    private boolean settling;

    private LoadReplay(Stage stage, ReplayOptions.Load load) {
        this.stage = stage;
        this.period = load.rate() == 0 ? 0 : SECOND / load.rate();
        this.warmUp = load.warmUp() * SECOND;
        this.length = load.seconds() * SECOND;
    }

    /** Runs for the seconds of the warm-up, and then for those that are measured. */
    static Measured run(Trace trace, Stage stage, ReplayOptions.Load load) {
        LoadReplay replay = new LoadReplay(stage, load);
        stage.execute(() -> replay.begin(trace));
        EventLoop.await(
                stage.done(),
                SETTLING.plusSeconds(load.warmUp() + load.seconds()),
                "After the last edit the clients did not come to rest within " + SETTLING.toSeconds() + " seconds.");
        return replay.meter.measured();
    }

    private void begin(Trace trace) {
        long now = System.nanoTime();
        meter = new Meter(now);
        stage.begin(meter, this::progressed);
        List<Writer> writers = new ArrayList<>();
        for (Room room : stage.rooms()) {
            for (int i = 0; i < room.writers().size(); i++) {
                writers.add(room.writers().get(i));
                edits.put(
                        room.writers().get(i),
                        new TraceEdits(trace, i, room.writers().size()));
            }
        }
        for (int i = 0; i < writers.size(); i++) {
            typeAt(writers.get(i), now + period * i / writers.size());
        }
        if (warmUp > 0) {
            stage.after(warmUp, () -> meter.restart(System.nanoTime()));
        }
        stage.after(warmUp + length, this::settle);
    }

    private void typeAt(Writer writer, long due) {
        stage.after(due - System.nanoTime(), () -> {
            if (!settling) {
                type(writer, due);
                if (period > 0) {
                    typeAt(writer, due + period);
                }
            }
        });
    }

    private void type(Writer writer, long due) {
        TraceEdits source = Objects.requireNonNull(edits.get(writer));
        writer.edit(source.next(writer.text()), due);
    }

    private void progressed(Writer writer) {
        writer.showUpTo(Long.MAX_VALUE);
        if (settling) {
            endIfSettled();
        } else if (period == 0 && writer.made() > 0 && !writer.isUnderWay()) {
            type(writer, System.nanoTime());
        }
    }

    private void settle() {
        settling = true;
        endIfSettled();
    }

    private void endIfSettled() {
        if (stage.rooms().stream().allMatch(Room::isSettled)) {
            stage.done().complete(null);
        }
    }
}
