package roundtable.cli.replay;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import roundtable.cli.client.Product;
import roundtable.cli.client.Session;
import roundtable.cli.measure.Load;
import roundtable.cli.server.OwnServer;

/** Replays a trace through a product, and says what came of it. */
public final class Replay {
    private static final int FEWEST_CLIENTS = 2;
    private static final int WRITERS_A_ROOM = 2;

    private final Trace trace;
    private final ReplayOptions options;
    private final PrintStream out;

    private Replay(Trace trace, ReplayOptions options, PrintStream out) {
        this.trace = trace;
        this.options = options;
        this.out = out;
    }

    /** Returns whether all copies converged. Without a product it starts one of its own, and stops it at the end. */
    public static boolean run(Path file, ReplayOptions options, Optional<Product> given, PrintStream out) {
        Replay replay = new Replay(Trace.read(file), options, out);
        if (given.isPresent()) {
            return replay.converged(replay.on(given.get()));
        }
        Result result = replay.onOwnServer();
        if (options.load().isPresent()) {
            replay.compareWithRawInserts(result.measured());
        }
        return replay.converged(result);
    }

    /** Stopped at the return: it goes on folding what was written, and would take its share of the disk from what follows. */
    private Result onOwnServer() {
        try (OwnServer server =
                OwnServer.start("--roundtable.limits.item-text=1000000", "--roundtable.limits.items=100000")) {
            Result result = on(server.product());
            if (options.reopen()) {
                server.restart();
                Reopening.of(server.product(), result.room()).print(out);
            }
            return result;
        }
    }

    private boolean converged(Result result) {
        boolean exact = options.load().isEmpty() && (options.exact() || !trace.concurrent());
        return result.convergence().holds(exact)
                && result.versions().map(Versions::allEqual).orElse(true);
    }

    private record Result(Convergence convergence, Optional<Versions> versions, Measured measured, Room room) {}

    private Result on(Product product) {
        double loadBefore = Load.average();
        Result result =
                options.load().isPresent() ? load(product, options.load().get()) : faithful(product);
        out.printf(Locale.ROOT, "Load average     %.2f before, %.2f after%n", loadBefore, Load.average());
        print(result.convergence(), converged(result));
        return result;
    }

    private Result faithful(Product product) {
        CausalOrder order = CausalOrder.of(trace);
        int clients = Math.max(FEWEST_CLIENTS, order.clients() + (options.versions() ? 1 : 0));
        out.printf(
                Locale.ROOT,
                "%s: %,d edits by %d writers in the recorded order, at %s over %s%n",
                trace.name(),
                trace.txns().size(),
                order.clients(),
                product,
                channel());
        if (order.inexact() > 0) {
            out.printf(
                    Locale.ROOT,
                    "%,d edits were recorded on texts that one common order can't give; they go as near as it can.%n",
                    order.inexact());
        }
        try (Stage stage = Stage.open(product, trace.name(), 1, clients, options.overHttp())) {
            if (options.versions()) {
                stage.rooms().getFirst().record();
            }
            Measured measured = FaithfulReplay.run(trace, order, stage);
            return result(product, stage, measured, Optional.of(trace.end()));
        }
    }

    private Result load(Product product, ReplayOptions.Load load) {
        out.printf(
                Locale.ROOT,
                "%s: %d rooms of %d writers, %s for %d s%s, at %s over %s%n",
                trace.name(),
                load.rooms(),
                WRITERS_A_ROOM,
                load.rate() == 0 ? "one edit under way each" : load.rate() + " edits/s each",
                load.seconds(),
                load.warmUp() == 0 ? "" : " after " + load.warmUp() + " s of warming up",
                product,
                channel());
        try (Stage stage = Stage.open(product, trace.name(), load.rooms(), WRITERS_A_ROOM, options.overHttp())) {
            Measured measured = LoadReplay.run(trace, stage, load);
            return result(product, stage, measured, Optional.empty());
        }
    }

    private Result result(Product product, Stage stage, Measured measured, Optional<String> recorded) {
        print(measured);
        Session reader = product.signIn("Replay", "reader");
        Room first = stage.rooms().getFirst();
        Convergence convergence = Convergence.of(reader, stage.rooms(), recorded);
        Optional<Versions> versions =
                options.versions() ? Optional.of(Versions.compare(reader, first)) : Optional.empty();
        versions.ifPresent(compared -> compared.print(out));
        return new Result(convergence, versions, measured, first);
    }

    /** In the same run, because figures of different days don't compare. */
    private void compareWithRawInserts(Measured measured) {
        double raw = RawInserts.perSecond();
        out.printf(
                Locale.ROOT,
                "Raw inserts      %,.0f a second by one thread, each durable before the next; the edits were %.2f times that%n",
                raw,
                measured.editsPerSecond() / raw);
    }

    private void print(Measured measured) {
        out.printf(
                Locale.ROOT,
                "Acknowledged     %,d edits in %.1f s: %,.0f a second%n",
                measured.edits(),
                measured.seconds(),
                measured.editsPerSecond());
        out.println("To acknowledged  " + measured.toAcknowledged());
        out.println("To peer          " + measured.toPeer());
        out.printf(Locale.ROOT, "Longest pause    %.1f ms without an acknowledgement%n", measured.longestPause());
    }

    private void print(Convergence convergence, boolean converged) {
        out.println("Clients          " + convergence.equalClients() + " of " + convergence.clients() + " equal");
        out.println("Server           " + (convergence.server() ? "equal" : "DIFFERS"));
        out.println("Rebuilt          " + (convergence.rebuilt() ? "equal, byte for byte" : "DIFFERS"));
        convergence.asRecorded().ifPresent(equal -> out.println("As recorded      " + (equal ? "equal" : "differs")));
        out.println(converged ? "Converged." : "NOT CONVERGED.");
    }

    private String channel() {
        return options.overHttp() ? "HTTP" : "WebSocket";
    }
}
