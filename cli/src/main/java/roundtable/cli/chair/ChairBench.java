package roundtable.cli.chair;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import roundtable.cli.client.EventLoop;
import roundtable.cli.client.Product;
import roundtable.cli.measure.Latencies;
import roundtable.cli.measure.Load;
import roundtable.cli.server.OwnServer;

/**
 * Has a conference written on a product of its own, and tells how soon its chair has each edit on the dashboard and among
 * what was said across the reports, while many others follow the dashboard.
 */
public final class ChairBench {
    private static final int TABLES = 30;
    /** Of all writers of a report. */
    private static final int EDITS_A_SECOND = 5;

    private static final double LONGEST_MILLIS = 500;
    private static final double MOST_MESSAGES = 4;
    /** One of so many viewers is an organiser, for whom names to look at are counted. */
    private static final int VIEWING_PEOPLE = 10;

    private static final Duration LONGEST = Duration.ofHours(1);

    private final Options options;
    private final PrintStream out;

    /**
     * What is done.
     *
     * @param viewers how many follow the dashboard
     * @param warmUp for how many seconds it goes on unmeasured first
     * @param seconds how long it is measured
     */
    public record Options(int viewers, int warmUp, int seconds) {}

    private ChairBench(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Returns whether it was as fast, and as sparing with messages, as it should be. */
    public static boolean run(Options options, PrintStream out) {
        ChairBench bench = new ChairBench(options, out);
        try (OwnServer server = OwnServer.start()) {
            return bench.on(server.product());
        }
    }

    private boolean on(Product product) {
        out.printf(
                "%d reports, two writers each, %d edits a second a report, %d viewers; %d s after %d s of warming up%n",
                TABLES, EDITS_A_SECOND, options.viewers(), options.seconds(), options.warmUp());
        try (Tables tables = Tables.open(product, TABLES);
                Viewers viewers = Viewers.open(
                        URI.create(product.toString()), cookies(product), options.viewers(), tables.conferenceId());
                Chair chair = Chair.open(product.signIn("The chair", "chair"), tables.conferenceId())) {
            CompletableFuture<Object> trouble =
                    CompletableFuture.anyOf(tables.trouble(), viewers.trouble(), chair.trouble());
            return measure(tables, viewers, chair, trouble);
        }
    }

    private static List<String> cookies(Product product) {
        return IntStream.range(0, VIEWING_PEOPLE)
                .mapToObj(i -> product.guests().cookie("Viewer " + i, i == 0 ? "organiser" : "reader"))
                .toList();
    }

    private boolean measure(Tables tables, Viewers viewers, Chair chair, CompletableFuture<Object> trouble) {
        long begin = System.nanoTime() + Duration.ofSeconds(options.warmUp()).toNanos();
        long end = begin + Duration.ofSeconds(options.seconds()).toNanos();
        tables.typeUntil(end, EDITS_A_SECOND);
        awaitMoment(begin, trouble);
        double loadBefore = Load.average();
        Viewers.Sum before = viewers.sum();
        awaitMoment(end, trouble);
        Viewers.Sum told = viewers.sum().since(before);
        double loadAfter = Load.average();
        List<Edit> edits = new ArrayList<>(await(tables.edits(), trouble));
        edits.removeIf(edit -> edit.due() < begin);
        Chair.Seen seen = await(chair.seen(edits), trouble);
        return print(edits, seen, told, loadBefore, loadAfter);
    }

    private static void awaitMoment(long moment, CompletableFuture<Object> trouble) {
        CompletableFuture<Boolean> then = new CompletableFuture<Boolean>()
                .completeOnTimeout(true, moment - System.nanoTime(), TimeUnit.NANOSECONDS);
        boolean unused = await(then, trouble);
    }

    private static <T> T await(CompletableFuture<T> what, CompletableFuture<Object> trouble) {
        Object unused = EventLoop.await(
                CompletableFuture.anyOf(what, trouble), LONGEST, "The chair's page did not come to rest.");
        return what.join();
    }

    private boolean print(List<Edit> edits, Chair.Seen seen, Viewers.Sum told, double before, double after) {
        Latencies acknowledged = new Latencies();
        edits.forEach(edit -> acknowledged.add(edit.acknowledged() - edit.due()));
        double perViewer = (double) told.messages() / options.viewers() / options.seconds();
        out.printf(
                Locale.ROOT,
                "Edits            %,d, %.0f a second%n",
                edits.size(),
                (double) edits.size() / options.seconds());
        out.println("To acknowledged  " + acknowledged);
        out.println("To the dashboard " + seen.dashboard());
        out.println("To across        " + seen.across() + "; each of "
                + seen.answers().size() + " answers " + seen.answers());
        out.printf(
                Locale.ROOT,
                "A viewer got     %.2f messages a second, %,.0f bytes a second%n",
                perViewer,
                (double) told.bytes() / options.viewers() / options.seconds());
        out.printf(Locale.ROOT, "Load average     %.2f before, %.2f after%n", before, after);
        boolean soon = isSoon(seen.dashboard()) && isSoon(seen.across());
        boolean few = perViewer <= MOST_MESSAGES;
        out.println(soon ? "Within 500 ms at p99." : "NOT WITHIN 500 ms at p99.");
        out.println(few ? "At most 4 messages a second." : "MORE THAN 4 messages a second.");
        return soon && few;
    }

    private static boolean isSoon(Latencies latencies) {
        return latencies.percentile(0.99) <= LONGEST_MILLIS;
    }
}
