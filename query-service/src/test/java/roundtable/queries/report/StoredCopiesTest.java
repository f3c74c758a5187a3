package roundtable.queries.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import roundtable.journal.Commit;
import roundtable.journal.Draft;
import roundtable.journal.Journal;
import roundtable.journal.JournalClient;
import roundtable.journal.JournalSettings;
import roundtable.journal.codec.EventCodec;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.journal.sealing.Sealing;
import roundtable.kit.journal.ApiEvents;
import roundtable.kit.json.WireJson;
import roundtable.queries.TestKeys;
import roundtable.report.ReportId;

/** Copies of views come after the events, help to open a report, and are never trusted beyond their form. */
@Timeout(120)
final class StoredCopiesTest {
    private static final ReportId R = new ReportId("r1");
    private static final ReportId OTHER = new ReportId("other");
    private static final long SEED = 42;

    private final EmbeddedServer server = EmbeddedServer.inMemory();
    private final MongoClient client = JournalClient.connect(server.uri());
    private final MongoDatabase database = client.getDatabase("test");
    private final Journal journal = Journal.open(client, "test", JournalSettings.defaults());
    private final Sealing sealing = TestKeys.sealing(client.getDatabase("test"));
    private final EventCodec codec = ApiEvents.codec(ApiEvents.types().build(), sealing);
    private final StoredReportViews copies = new StoredReportViews(database, sealing);
    private final RandomReport history = new RandomReport("r1", new Random(SEED));
    private long next;

    @AfterEach
    void stop() {
        journal.close();
        client.close();
        server.close();
    }

    private static LiveReport opened(LiveReports reports, ReportId id, long version) {
        try {
            return reports.with(id, version, report -> report);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void atTheEndEverythingIsSaved() {
        try (LiveReports reports = reports(10)) {
            append(5);
            opened(reports, R, 4);
        }
        assertThat(Objects.requireNonNull(copies.find(R)).version()).isEqualTo(4);
    }

    @Test
    void whatHasACopyIsReadAgainBeforeTheServiceSaysWhereItIs() {
        try (LiveReports reports = reports(10)) {
            append(5);
            opened(reports, R, 4);
        }
        assertThat(new ReportQueryConfiguration().firstReports(copies, 10).paths())
                .containsExactly("/api/reports/" + R.value());
        assertThat(new ReportQueryConfiguration().firstReports(copies, 0).paths())
                .isEmpty();
    }

    @Test
    void aLongStretchIsSavedWhileItIsWritten() throws InterruptedException {
        append(1);
        LiveReport report = new LiveReport(R.toString(), new ReportStream(journal, codec));
        report.open(() -> null);
        try (ViewKeeper keeper = new ViewKeeper(copies, List::of)) {
            append(ViewKeeper.MANY - 1);
            report.refresh(ViewKeeper.MANY - 1);
            keeper.moved(report);
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (report.unsaved() > 0) {
                assertThat(System.nanoTime()).isLessThan(deadline);
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
        assertThat(Objects.requireNonNull(copies.find(R)).version()).isEqualTo(ViewKeeper.MANY - 1);
    }

    @Test
    void aReportThatRestsIsSavedOnce() {
        append(3);
        LiveReport report = new LiveReport(R.toString(), new ReportStream(journal, codec));
        report.open(() -> null);
        try (ViewKeeper keeper = new ViewKeeper(copies, () -> List.of(report))) {
            keeper.sweep();
            assertThat(copies.find(R)).isNull();
            append(1);
            report.refresh(3);
            keeper.sweep();
            assertThat(copies.find(R)).isNull();
            keeper.sweep();
            assertThat(Objects.requireNonNull(copies.find(R)).version()).isEqualTo(3);
            assertThat(report.unsaved()).isZero();
        }
    }

    @Test
    void aReportThatIsFarBehindIsReadToTheVersionWanted() {
        append(1);
        LiveReport report = new LiveReport(R.toString(), new ReportStream(journal, codec));
        report.open(() -> null);
        append(1_000);
        report.refresh(1_000);
        assertThat(report.version()).isEqualTo(1_000);
    }

    @Test
    void aReportOpensFromItsCopyAndTheRest() {
        appendAndSave(20);
        String marked = "Marked, to see that the copy is used";
        ReportView copy = Objects.requireNonNull(copies.find(R));
        copies.save(new ReportView(
                copy.id(),
                copy.version(),
                copy.conferenceId(),
                marked,
                copy.roundtable(),
                copy.rapporteur(),
                copy.noteTaker(),
                copy.status(),
                copy.submitted(),
                copy.template(),
                copy.participants(),
                copy.sections()));
        append(20);
        try (LiveReports reports = reports(10)) {
            ReportView view = opened(reports, R, 39).view();
            assertThat(view.conference()).isEqualTo(marked);
            assertThat(view.version()).isEqualTo(39);
            ReportView rebuilt = Objects.requireNonNull(reports.rebuild(R));
            assertThat(WireJson.write(view).replace(marked, "Forum"))
                    .as("seed %d", SEED)
                    .isEqualTo(WireJson.write(rebuilt));
        }
    }

    @Test
    void aCopyThatCanNotBeReadIsPassedOver() {
        appendAndSave(20);
        database.getCollection("report_views")
                .updateOne(Filters.eq("_id", R.value()), Updates.set("body", new Binary(new byte[] {'{'})));

        assertThat(copies.find(R)).isNull();
        try (LiveReports reports = reports(10)) {
            assertThat(opened(reports, R, 19).version()).isEqualTo(19);
        }
    }

    @Test
    void aReportThatIsOpenedWhileItIsWrittenMissesNothing() throws InterruptedException {
        append(1);
        appendOther();
        int edits = 2_000;
        CompletableFuture<Void> writing =
                CompletableFuture.runAsync(() -> IntStream.range(0, edits).forEach(i -> append(1)));
        try (LiveReports reports = reports(1)) {
            int openings = 0;
            do {
                int opening = openings++;
                reports.with(R, -1, report -> {
                    long seen = report.version();
                    return assertThat(seen == edits || report.await(seen + 1, 10_000))
                            .as("opening %d went on after version %d, seed %d", opening, seen, SEED)
                            .isTrue();
                });
                opened(reports, OTHER, -1);
            } while (!writing.isDone());
            writing.join();
            assertThat(opened(reports, R, edits).view()).isEqualTo(reports.rebuild(R));
            assertThat(openings).isGreaterThan(1);
        }
    }

    @Test
    void aCopyOfAnOlderFormIsPassedOver() {
        appendAndSave(5);
        database.getCollection("report_views")
                .updateOne(
                        Filters.eq("_id", "r1"),
                        Updates.combine(
                                Updates.set("form", StoredReportViews.FORM - 1), Updates.set("body", "gibberish")));
        assertThat(copies.find(R)).isNull();
        try (LiveReports reports = reports(10)) {
            assertThat(opened(reports, R, 4).view()).isEqualTo(reports.rebuild(R));
        }
    }

    @Test
    void whoeverHasNotBeenUsedForLongestLeavesMemoryButIsSaved() {
        append(3);
        appendOther();
        try (LiveReports reports = reports(1)) {
            LiveReport first = opened(reports, R, 2);
            opened(reports, OTHER, -1);
            assertThat(opened(reports, R, 2)).isNotSameAs(first);
        }
        assertThat(database.getCollection("report_views").find().into(new ArrayList<Document>()))
                .extracting(document -> document.getString("_id"))
                .contains("r1");
    }

    /** Copies are saved when the views are closed. */
    private void appendAndSave(int events) {
        append(events);
        try (LiveReports reports = reports(10)) {
            opened(reports, R, events - 1);
        }
    }

    private LiveReports reports(int capacity) {
        return new LiveReports(journal, codec, copies, capacity);
    }

    private void appendOther() {
        journal.append(new Draft(
                        OTHER.toString(),
                        0,
                        List.of(codec.encode(OTHER.toString(), RandomReport.opening("other"))),
                        RandomReport.START,
                        "Sara",
                        UUID.randomUUID().toString(),
                        ""))
                .join();
    }

    private void append(int count) {
        List<CompletableFuture<Commit>> pending = history.next(count).stream()
                .map(event -> journal.append(new Draft(
                        R.toString(),
                        next++,
                        List.of(codec.encode(R.toString(), event)),
                        RandomReport.START,
                        "Sara",
                        UUID.randomUUID().toString(),
                        "")))
                .toList();
        pending.forEach(CompletableFuture::join);
    }
}
