package roundtable.queries.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import roundtable.journal.JournalClient;
import roundtable.queries.webhook.Delivery.Stage;

/** Messages that wait, whichever store they wait in. */
abstract class DeliveriesContract {
    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(1));

    private final MongoClient client = JournalClient.connect(uri());
    private final MongoDatabase database = client.getDatabase("test-" + UUID.randomUUID());
    private final Deliveries deliveries = new Deliveries(database);

    abstract String uri();

    @AfterEach
    void stop() {
        database.drop();
        client.close();
    }

    private Optional<Delivery> claim(Instant now) {
        return deliveries.claim("one", now, now.plusSeconds(30));
    }

    @Test
    void theSameMessageIsKeptOnceForEachReceiver() {
        deliveries.add("one", "r1.4", "{}", NOW);
        deliveries.add("one", "r1.4", "{\"other\":1}", LATER);
        deliveries.add("two", "r1.4", "{}", NOW);

        assertThat(claim(NOW)).hasValueSatisfying(due -> {
            assertThat(due.id()).isEqualTo("r1.4");
            assertThat(due.body()).isEqualTo("{}");
            assertThat(due.tries()).isEqualTo(1);
        });
        assertThat(claim(NOW)).isEmpty();
        assertThat(deliveries.count("two", Stage.WAITING)).isEqualTo(1);
    }

    @Test
    void whoeverComesAtTheSameMomentNoneIsClaimedTwice() {
        IntStream.range(0, 20).forEach(i -> deliveries.add("one", "m" + i, "{}", NOW));

        List<String> claimed =
                IntStream.range(0, 30).mapToObj(i -> CompletableFuture.supplyAsync(() -> claim(NOW))).toList().stream()
                        .map(CompletableFuture::join)
                        .flatMap(Optional::stream)
                        .map(Delivery::id)
                        .toList();

        assertThat(claimed).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void whatWasClaimedAndNotSettledIsDueAgainAfterItsLease() {
        deliveries.add("one", "m", "{}", NOW);
        assertThat(claim(NOW)).isPresent();
        assertThat(claim(NOW.plusSeconds(29))).isEmpty();

        assertThat(claim(NOW.plusSeconds(30)).orElseThrow().tries()).isEqualTo(2);
    }

    @Test
    void anOutcomeThatComesAfterTheLeaseCountsNoMore() {
        deliveries.add("one", "m", "{}", NOW);
        Delivery slow = claim(NOW).orElseThrow();
        Delivery next = claim(LATER).orElseThrow();

        deliveries.settle(slow, Stage.LAID_ASIDE, null, "500");
        assertThat(deliveries.count("one", Stage.LAID_ASIDE)).isZero();
        deliveries.settle(next, Stage.TAKEN, null, "204");
        assertThat(deliveries.newest("one", Stage.TAKEN, 9))
                .singleElement()
                .satisfies(taken -> assertThat(taken.outcome()).isEqualTo("204"));
    }

    @Test
    void whatWasLaidAsideOrTakenIsSentAgainWhatWaitsIsNot() {
        List.of("aside", "taken", "waits").forEach(message -> deliveries.add("one", message, "{}", NOW));
        for (Delivery due = claim(NOW).orElse(null);
                due != null;
                due = claim(NOW).orElse(null)) {
            switch (due.id()) {
                case "aside" -> deliveries.settle(due, Stage.LAID_ASIDE, null, "500");
                case "taken" -> deliveries.settle(due, Stage.TAKEN, null, "200");
                default -> deliveries.settle(due, Stage.WAITING, LATER, "500");
            }
        }
        assertThat(deliveries.again("one", "waits", NOW)).isFalse();
        assertThat(deliveries.again("one", "nothing", NOW)).isFalse();
        assertThat(deliveries.again("two", "taken", NOW)).isFalse();
        assertThat(deliveries.again("one", "taken", NOW)).isTrue();
        assertThat(deliveries.allAgain("one", NOW)).isEqualTo(1);

        assertThat(List.of(claim(NOW).orElseThrow(), claim(NOW).orElseThrow()))
                .extracting(Delivery::id, Delivery::tries)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("taken", 1),
                        org.assertj.core.groups.Tuple.tuple("aside", 1));
        assertThat(claim(NOW)).isEmpty();
    }

    @Test
    void onlyWhatWasTakenIsDropped() {
        deliveries.add("one", "taken", "{}", NOW);
        deliveries.settle(claim(NOW).orElseThrow(), Stage.TAKEN, null, "200");
        deliveries.add("one", "aside", "{}", NOW);
        deliveries.settle(claim(NOW).orElseThrow(), Stage.LAID_ASIDE, null, "500");

        deliveries.dropTakenBefore(NOW);
        assertThat(deliveries.count("one", Stage.TAKEN)).isEqualTo(1);
        deliveries.dropTakenBefore(LATER);
        assertThat(deliveries.count("one", Stage.TAKEN)).isZero();
        assertThat(deliveries.count("one", Stage.LAID_ASIDE)).isEqualTo(1);
    }
}
