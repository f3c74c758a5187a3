package roundtable.queries.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import roundtable.journal.Draft;
import roundtable.journal.Journal;
import roundtable.journal.JournalClient;
import roundtable.journal.JournalSettings;
import roundtable.journal.codec.EventCodec;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.journal.sealing.Sealing;
import roundtable.kit.journal.ApiEvents;
import roundtable.queries.TestKeys;
import roundtable.report.ItemId;
import roundtable.report.ReportId;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.ItemRemoved;

/** Who stays in memory. */
@Timeout(60)
final class LiveReportsTest {
    private static final ReportId R1 = new ReportId("r1");
    private static final ReportId R2 = new ReportId("r2");
    private static final long PATIENCE_MILLIS = 20_000;

    private final EmbeddedServer server = EmbeddedServer.inMemory();
    private final MongoClient client = JournalClient.connect(server.uri());
    private final Journal journal = Journal.open(client, "test", JournalSettings.defaults());
    private final Sealing sealing = TestKeys.sealing(client.getDatabase("test"));
    private final EventCodec codec = ApiEvents.codec(ApiEvents.types().build(), sealing);

    @AfterEach
    void stop() {
        journal.close();
        client.close();
        server.close();
    }

    @Test
    void askingForReportsThatDoNotExistPushesNoneOut() {
        append(R1, 0, RandomReport.opening("r1"));
        append(R2, 0, RandomReport.opening("r2"));
        try (LiveReports reports = reports(2)) {
            LiveReport first = opened(reports, R1);
            LiveReport second = opened(reports, R2);

            IntStream.range(0, 200)
                    .parallel()
                    .forEach(i -> assertThat(reports.find(new ReportId("nothing" + i), -1))
                            .isEmpty());

            assertThat(opened(reports, R1)).isSameAs(first);
            assertThat(opened(reports, R2)).isSameAs(second);
        }
    }

    @Test
    void aReportThatSomebodyWaitsForStaysThoughOthersAreOpened() throws Exception {
        append(R1, 0, RandomReport.opening("r1"));
        append(R2, 0, RandomReport.opening("r2"));
        try (LiveReports reports = reports(1)) {
            CountDownLatch waits = new CountDownLatch(1);
            CompletableFuture<Boolean> arrived = waitFor(reports, R1, 1, waits);
            waits.await();
            opened(reports, R2);
            opened(reports, R2);

            append(R1, 1, new BulletAdded(new ItemId("a"), "summary", null, "one"));

            assertThat(arrived.join()).isTrue();
        }
    }

    @Test
    void whoeverHasJustFoundAReportCanStillFollowIt() {
        append(R1, 0, RandomReport.opening("r1"));
        try (LiveReports reports = reports(0)) {
            assertThat(opened(reports, R1)).isSameAs(opened(reports, R1));
        }
    }

    @Test
    void aReportCanBeWaitedForBeforeItExists() throws Exception {
        try (LiveReports reports = reports(1)) {
            CountDownLatch waits = new CountDownLatch(1);
            CompletableFuture<Boolean> arrived = waitFor(reports, R1, 0, waits);
            waits.await();
            assertThat(reports.find(new ReportId("r1"), -1)).isEmpty();

            append(R1, 0, RandomReport.opening("r1"));

            assertThat(arrived.join()).isTrue();
        }
    }

    /** The copy here says that the bullet's event is in it, which is not so: what follows does not fit. */
    @Test
    void aReportThatCouldNotBeReadIsReadTheNextTime() {
        append(R1, 0, RandomReport.opening("r1"));
        append(R1, 1, new BulletAdded(new ItemId("a"), "summary", null, "one"));
        append(R1, 2, new ItemRemoved(new ItemId("a")));
        StoredReportViews copies = new StoredReportViews(client.getDatabase("test"), sealing);
        ReportProjection wrong = new ReportProjection();
        wrong.evolve(RandomReport.opening("r1"), 0, RandomReport.START, "Sara");
        wrong.evolve(new BulletAdded(new ItemId("b"), "summary", null, "two"), 1, RandomReport.START, "Sara");
        copies.save(wrong.view());
        try (LiveReports reports = reports(1)) {
            assertThatThrownBy(() -> opened(reports, R1)).isInstanceOf(IllegalStateException.class);

            client.getDatabase("test").getCollection("report_views").deleteOne(Filters.eq("_id", "r1"));

            assertThat(opened(reports, R1).version()).isEqualTo(2);
        }
    }

    private static CompletableFuture<Boolean> waitFor(
            LiveReports reports, ReportId id, long version, CountDownLatch waits) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return reports.with(id, -1, report -> {
                    waits.countDown();
                    return report.await(version, PATIENCE_MILLIS);
                });
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
    }

    private static LiveReport opened(LiveReports reports, ReportId id) {
        try {
            return reports.with(id, -1, report -> report);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private LiveReports reports(int capacity) {
        return new LiveReports(journal, codec, new StoredReportViews(client.getDatabase("test"), sealing), capacity);
    }

    private void append(ReportId id, long version, Object event) {
        journal.append(new Draft(
                        id.toString(),
                        version,
                        List.of(codec.encode(id.toString(), event)),
                        RandomReport.START,
                        "Sara",
                        UUID.randomUUID().toString(),
                        ""))
                .join();
    }
}
