package roundtable.queries;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.kit.json.WireJson;
import roundtable.report.ItemId;
import roundtable.report.Tag;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.HeadingAdded;
import roundtable.report.event.ItemTagged;
import roundtable.report.event.QuoteAdded;

/**
 * How long a conference's reports take to be copied together, from the asking to the file, in each form. Arguments: how many
 * reports (30), how many bullets each (60). Store in memory; the first round is that of a JVM that has just started.
 */
final class ManyCopiesBench {
    private static final String SENTENCE = "Climate finance reaches local authorities late or not at all, and those who"
            + " plan for storms and droughts do so without figures that anybody could compare.";

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final Duration LOOKS = Duration.ofMillis(100);

    private ManyCopiesBench() {}

    public static void main(String[] args) throws Exception {
        int reports = args.length > 0 ? Integer.parseInt(args[0]) : 30;
        int bullets = args.length > 1 ? Integer.parseInt(args[1]) : 60;
        try (EmbeddedServer database = EmbeddedServer.inMemory();
                RunningService service = new RunningService(database, Map.of())) {
            write(service, reports, bullets);
            ManyCopies rea = new ManyCopies(service, "bench", service.cookie("Rea", "reader"));
            for (int round = 1; round <= 3; round++) {
                for (String form : List.of("pdf", "docx", "md", "json")) {
                    measure(rea, form, round);
                }
            }
        }
    }

    private static void write(RunningService service, int reports, int bullets) {
        String[] codes = IntStream.range(0, reports)
                .mapToObj(i -> 1 + i / 9 + "." + (1 + i % 9))
                .toArray(String[]::new);
        ManyCopies.open(service, "bench", codes);
        for (String code : codes) {
            TestStream report = service.stream("report:" + ManyCopies.reportOf("bench", code));
            report.skip(1);
            report.append(new QuoteAdded(new ItemId("q"), "quotes", null, SENTENCE));
            report.append(new HeadingAdded(new ItemId("h"), "challenges", null, 1, "In relation to finance"));
            List<Object> events = new ArrayList<>();
            for (int i = 0; i < bullets; i++) {
                ItemId id = new ItemId("b" + i);
                events.add(new BulletAdded(id, i % 2 == 0 ? "summary" : "challenges", null, SENTENCE));
                events.add(new ItemTagged(id, new Tag("gcm", String.valueOf(1 + i % 23))));
            }
            report.append(events.toArray());
        }
    }

    private static void measure(ManyCopies rea, String form, int round) throws Exception {
        long begun = System.nanoTime();
        long spent = MACHINE.getProcessCpuTime();
        String id = ready(rea, form);
        double processor = (MACHINE.getProcessCpuTime() - spent) / 1e9;
        double seconds = (System.nanoTime() - begun) / 1e9;
        byte[] file = rea.file(id).body();
        System.out.printf(
                Locale.ROOT,
                "round %d, %-4s: %6.2f s, %.2f s of processors, %,9d bytes%s; load average %.1f%n",
                round,
                form,
                seconds,
                processor,
                file.length,
                form.equals("pdf") ? ", " + pages(file) + " pages" : "",
                MACHINE.getSystemLoadAverage());
    }

    /** Asks, and looks now and then: looking without a pause costs as much as the making. */
    private static String ready(ManyCopies rea, String form) throws Exception {
        String id = WireJson.tree(ManyCopies.text(rea.ask("{\"form\":\"" + form + "\"}")))
                .path("id")
                .asString();
        while (rea.at(id, "ready").isEmpty()) {
            Thread.sleep(LOOKS);
        }
        return id;
    }

    private static int pages(byte[] file) throws Exception {
        try (PDDocument document = Loader.loadPDF(file)) {
            return document.getNumberOfPages();
        }
    }
}
