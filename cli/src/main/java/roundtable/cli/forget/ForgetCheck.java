package roundtable.cli.forget;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import roundtable.cli.server.OwnServer;
import roundtable.cli.server.TemporaryDirectory;

/**
 * Writes texts and names through a product of its own, has them forgotten, and looks for them wherever something could be
 * left: in the database, the keystore, the log, the heap, all answers, and a copy of the database from before.
 */
public final class ForgetCheck {
    private final OwnServer server;
    private final Places places;
    private final Path dumps;
    private final Canaries canaries;
    private final Path yesterday;
    private final String conferenceId = UUID.randomUUID().toString();
    private final String reportId = UUID.randomUUID().toString();
    private final List<Room.Sent> requests = new ArrayList<>();

    private ForgetCheck(OwnServer server, Places places, Path dumps, Canaries canaries) {
        this.server = server;
        this.places = places;
        this.dumps = dumps;
        this.canaries = canaries;
        this.yesterday = server.directory().resolve("yesterday");
    }

    /**
     * Returns whether nothing was found and all else is as it should be.
     *
     * @param seed of the words that are written
     * @param dumps where the dumps of the heap are to stay; nothing to have them deleted
     */
    public static boolean run(long seed, Optional<Path> dumps, PrintStream out) {
        long begun = System.nanoTime();
        Places places = new Places(out);
        try (OwnServer server = OwnServer.start()) {
            new ForgetCheck(server, places, dumps.orElse(server.directory()), new Canaries(seed)).run();
        }
        String result = places.clean() ? "Nothing is left." : "NOT ALL IS FORGOTTEN.";
        out.printf(Locale.ROOT, "%s Seed %d, %.0f s.%n", result, seed, (System.nanoTime() - begun) / 1e9);
        return places.clean();
    }

    private void run() {
        Writing.prepare(server.product(), conferenceId, reportId);
        try (Room room = Room.open(server.product(), reportId, -1)) {
            new Writing(room, canaries).begin();
            requests.addAll(room.sent());
        }
        copyDatabase();
        try (Room room = Room.open(server.product(), reportId, -1)) {
            Writing writing = new Writing(room, canaries);
            writing.goOn();
            findEverything();
            writing.forget();
            requests.addAll(room.sent());
            places.heading("Forgotten; all connections are still open");
            searchEverywhere(server, "forgotten");
        }
        server.restart();
        places.heading("After a restart");
        searchEverywhere(server, "restarted");
        compareViews();
        server.stop();
        checkLog();
        restoreYesterday();
    }

    private void copyDatabase() {
        server.stop();
        TemporaryDirectory.copy(server.data(), yesterday);
        server.resume();
    }

    private void findEverything() {
        places.heading("Before anything is forgotten");
        Searcher searcher = new Searcher(canaries.words());
        places.full("answers", answers(server, searcher)::search);
        places.full("heap", findings -> searchHeap(server, "before", searcher, findings));
    }

    private void searchEverywhere(OwnServer product, String when) {
        Searcher searcher = new Searcher(canaries.words());
        Answers answers = answers(product, searcher);
        places.empty("answers to queries, live views", answers::search);
        places.empty("answers to repeated commands", findings -> answers.repeat(requests, findings));
        places.empty("database", findings -> searcher.search(product.data(), findings));
        places.empty("keystore", findings -> searcher.search(product.keys(), findings));
        places.empty("log", findings -> searcher.search(product.log(), findings));
        places.empty("heap", findings -> searchHeap(product, when, searcher, findings));
    }

    private Answers answers(OwnServer product, Searcher searcher) {
        return new Answers(product.product(), searcher, conferenceId, reportId);
    }

    private void searchHeap(OwnServer product, String when, Searcher searcher, Findings findings) {
        searcher.search(HeapDump.of(product.pid(), dumps.resolve("heap-" + when + ".hprof")), findings);
    }

    private void compareViews() {
        Comparison comparison = Comparison.of(server.product(), reportId);
        places.check(
                "rebuilt from the log",
                comparison.equal(),
                "equal to the byte for all " + Room.ROLES.size() + " roles");
        places.check("what was not forgotten", comparison.survives(), "is there");
    }

    private void checkLog() {
        StoredLog log = StoredLog.read(server.data());
        String found = "%,d commits of %d streams, %d broken".formatted(log.commits(), log.streams(), log.broken());
        places.check("hash chains", log.holds(), found);
    }

    private void restoreYesterday() {
        places.heading("Yesterday's database with today's keystore");
        StoredLog log = StoredLog.read(yesterday);
        String holds = "%d snapshots, %d stored views".formatted(log.snapshots(), log.views());
        places.check("it has", log.snapshots() > 0 && log.views() > 0, holds);
        try (Yesterday restored = Yesterday.restore(
                yesterday, server.keys(), reportId, server.product().guests())) {
            boolean unread = restored.text(Writing.TYPED).isNull()
                    && restored.text(Writing.PASTED).isNull();
            places.check("the items", unread, unread ? "can't be read" : "can be read");
            String code = restored.refusalOf(Writing.PASTED);
            places.check("a comment on one of them", !code.isEmpty(), "is refused: " + code);
            searchEverywhere(restored.server(), "yesterday");
        }
    }
}
