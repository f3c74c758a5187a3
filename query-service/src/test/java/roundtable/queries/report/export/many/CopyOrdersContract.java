package roundtable.queries.report.export.many;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import roundtable.access.PersonId;
import roundtable.conference.ConferenceId;
import roundtable.journal.JournalClient;
import roundtable.queries.report.export.CopyForm;
import roundtable.queries.report.export.many.CopyOrder.Stage;
import roundtable.report.ReportId;

/** Copies that were asked for, whichever store they are noted in. */
abstract class CopyOrdersContract {
    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    private static final Instant LEASE = NOW.plusSeconds(15);
    private static final ConferenceId HERE = new ConferenceId("c1");
    private static final PersonId SARA = new PersonId("sara");

    private final MongoClient client = JournalClient.connect(uri());
    private final MongoDatabase database = client.getDatabase("test-" + UUID.randomUUID());
    private final CopyOrders orders = new CopyOrders(database);

    abstract String uri();

    @AfterEach
    void stop() {
        database.drop();
        client.close();
    }

    private CopyOrder asked(String id, Instant at, @Nullable List<ReportId> chosen) {
        CopyOrder order = new CopyOrder(id, HERE, SARA, CopyForm.PDF, chosen, 3, 0, Stage.WAITING, null, at);
        orders.add(order, at.plusSeconds(15));
        return order;
    }

    private CopyOrder found(String id) {
        return orders.find(id, HERE, SARA).orElseThrow();
    }

    @Test
    void anOrderIsReadAsItWasNoted() {
        CopyOrder all = asked("all", NOW, null);
        CopyOrder some = asked("some", NOW, List.of(new ReportId("r1"), new ReportId("r2")));

        assertThat(found("all")).isEqualTo(all);
        assertThat(found("some")).isEqualTo(some);
    }

    @Test
    void itIsItsPersonsInItsConferenceAlone() {
        asked("one", NOW, null);

        assertThat(orders.find("one", HERE, new PersonId("noor"))).isEmpty();
        assertThat(orders.find("one", new ConferenceId("c2"), SARA)).isEmpty();
        assertThat(orders.newest(HERE, new PersonId("noor"), 9)).isEmpty();
        assertThat(orders.newest(new ConferenceId("c2"), SARA, 9)).isEmpty();
        assertThat(orders.open(new PersonId("noor"))).isZero();
    }

    @Test
    void theNewestComeFirst() {
        IntStream.range(0, 4).forEach(i -> asked("o" + i, NOW.plusSeconds(i), null));

        assertThat(orders.newest(HERE, SARA, 2)).extracting(CopyOrder::id).containsExactly("o3", "o2");
    }

    @Test
    void itGoesFromStageToStageAndNotBack() {
        asked("one", NOW, null);

        assertThat(orders.oneMore("one")).as("nobody makes it yet").isFalse();
        assertThat(orders.move("one", Stage.WAITING, Stage.MAKING)).isTrue();
        assertThat(orders.move("one", Stage.WAITING, Stage.MAKING)).isFalse();
        assertThat(orders.oneMore("one")).isTrue();
        assertThat(orders.oneMore("one")).isTrue();
        assertThat(found("one").done()).isEqualTo(2);
        assertThat(orders.open(SARA)).isEqualTo(1);
        assertThat(orders.move("one", Stage.MAKING, Stage.READY)).isTrue();
        assertThat(orders.open(SARA)).isEqualTo(1);
        assertThat(orders.move("one", Stage.READY, Stage.FETCHED)).isTrue();
        assertThat(orders.open(SARA)).isZero();
        orders.lose("one", Loss.FORGOTTEN);
        assertThat(found("one").stage()).isEqualTo(Stage.FETCHED);
    }

    @Test
    void whatIsLostSaysWhyOnce() {
        asked("one", NOW, null);
        orders.lose("one", Loss.FORGOTTEN);
        orders.lose("one", Loss.NOT_FETCHED);

        assertThat(found("one").stage()).isEqualTo(Stage.LOST);
        assertThat(found("one").lost()).isEqualTo(Loss.FORGOTTEN);
        assertThat(orders.move("one", Stage.WAITING, Stage.MAKING)).isFalse();
        assertThat(orders.open(SARA)).isZero();
    }

    @Test
    void nothingBringsBackWhatWasCancelled() {
        asked("one", NOW, null);
        orders.remove("one");

        assertThat(orders.move("one", Stage.WAITING, Stage.MAKING)).isFalse();
        assertThat(orders.oneMore("one")).isFalse();
        orders.lose("one", Loss.FAILED);
        assertThat(orders.find("one", HERE, SARA)).isEmpty();
    }

    @Test
    void whatAnEndedProcessHadInHandIsLostWhenItsLeaseIsOver() {
        asked("ended", NOW, null);
        asked("alive", NOW, null);
        asked("fetched", NOW, null);
        for (String id : List.of("ended", "fetched")) {
            assertThat(orders.move(id, Stage.WAITING, Stage.MAKING)).isTrue();
        }
        assertThat(orders.move("fetched", Stage.MAKING, Stage.FETCHED)).isTrue();
        orders.keep(List.of("alive", "none"), LEASE.plusSeconds(15));

        orders.loseAbandoned(LEASE);
        assertThat(found("ended").stage()).isEqualTo(Stage.MAKING);
        orders.loseAbandoned(LEASE.plusSeconds(1));
        assertThat(found("ended").lost()).isEqualTo(Loss.RESTARTED);
        assertThat(found("alive").stage()).isEqualTo(Stage.WAITING);
        assertThat(found("fetched").stage()).isEqualTo(Stage.FETCHED);
    }

    @Test
    void whatIsOldIsNotRemembered() {
        asked("old", NOW, null);
        asked("new", NOW.plus(Duration.ofHours(1)), null);
        orders.dropBefore(NOW.plusSeconds(1));

        assertThat(orders.newest(HERE, SARA, 9)).extracting(CopyOrder::id).containsExactly("new");
    }
}
