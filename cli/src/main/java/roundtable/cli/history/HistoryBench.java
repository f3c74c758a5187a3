package roundtable.cli.history;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import roundtable.cli.client.Session;
import roundtable.cli.measure.Load;
import roundtable.cli.server.OwnServer;

/**
 * Writes reports of several lengths on a product of its own, restarts it before each question, so that nothing of them is in
 * memory, and tells how long the first answer took and the one after it. Another report is asked about before, because a
 * JVM that has just started would be all that is measured.
 */
public final class HistoryBench {
    private static final List<Integer> LENGTHS = List.of(1_000, 10_000, 50_000);
    private static final int WARMING_LENGTH = 1_500;
    private static final int WARMING_ROUNDS = 50;

    private final OwnServer server;
    private final PrintStream out;
    private final Map<Integer, LongReport> reports = new LinkedHashMap<>();

    private String warming = "";

    private HistoryBench(OwnServer server, PrintStream out) {
        this.server = server;
        this.out = out;
    }

    public static void run(PrintStream out) {
        try (OwnServer server = OwnServer.start()) {
            HistoryBench bench = new HistoryBench(server, out);
            bench.write();
            bench.measure("A page of the trail", "/trail?limit=50");
            bench.measure("A version half-way", "?version=%d");
            bench.measure("Who wrote it", "/blame?version=%d");
            bench.measure("The time line", "/timeline");
            bench.measure("Words looked for", "/trail?limit=50&text=word77 word");
        }
    }

    private void write() {
        String conferenceId = UUID.randomUUID().toString();
        Session organiser = server.product().signIn("Organiser", "organiser");
        organiser.post("conferences/" + conferenceId, conferenceId, List.of(conference()));
        warming =
                LongReport.write(server.product(), conferenceId, WARMING_LENGTH).id();
        for (int length : LENGTHS) {
            reports.put(length, LongReport.write(server.product(), conferenceId, length));
        }
        for (LongReport report : reports.values()) {
            // who looks first has the chapters written that the background has not written yet
            String unused = organiser.getBody("/api/reports/" + report.id() + "/timeline");
        }
    }

    private static Map<String, Object> conference() {
        Map<String, Object> section =
                Map.of("key", LongReport.SECTION, "title", "Text", "guidance", "", "kinds", List.of("bullet"));
        return Map.of(
                "type",
                "create-conference",
                "name",
                "Long reports",
                "place",
                "",
                "template",
                Map.of(
                        "name",
                        "Bullets",
                        "guidance",
                        "",
                        "sections",
                        List.of(section),
                        "tagging",
                        Map.of("sets", List.of(), "ownWords", true)));
    }

    private void measure(String what, String path) {
        server.restart();
        Session session = server.product().signIn("Auditor", "auditor");
        for (int i = 0; i < WARMING_ROUNDS; i++) {
            double unused = millis(session, "/api/reports/" + warming + path(path, (i * 397L) % WARMING_LENGTH));
        }
        for (Map.Entry<Integer, LongReport> report : reports.entrySet()) {
            String resource = "/api/reports/" + report.getValue().id();
            long version = report.getKey() / 2;
            double first = millis(session, resource + path(path, version));
            double second = millis(session, resource + path(path, version / 2));
            out.printf(
                    Locale.ROOT,
                    "%-20s %,7d events: first answer after a restart %7.1f ms, the next %7.1f ms; load average %.1f%n",
                    what,
                    report.getKey(),
                    first,
                    second,
                    Load.average());
        }
    }

    private static String path(String path, long version) {
        return path.replace("%d", Long.toString(version)).replace(" ", "%20");
    }

    private static double millis(Session session, String path) {
        long begun = System.nanoTime();
        String unused = session.getBody(path);
        return (System.nanoTime() - begun) / 1e6;
    }
}
