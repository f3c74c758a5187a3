package roundtable.queries.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import roundtable.queries.webhook.Delivery.Stage;

class DeliveryListTest {
    private static DeliveryView delivery(String id, Stage stage) {
        Instant at = Instant.parse("2026-06-01T08:00:00Z");
        String notice = """
                {"type":"report-submitted","timestamp":"2026-06-01T08:00:00Z",\
                "data":{"conferenceId":"c","reportId":"r","version":4}}""";
        return DeliveryView.of(new Delivery(id, "one", notice, stage, 1, at, null, null));
    }

    @Test
    void whatIsSettledWhileTheListsAreReadIsShownOnceWhereItWasReadLast() {
        DeliveryView stays = delivery("stays", Stage.WAITING);
        DeliveryView old = delivery("old", Stage.LAID_ASIDE);
        DeliveryView taken = delivery("taken", Stage.TAKEN);
        DeliveryView given = delivery("given", Stage.LAID_ASIDE);

        DeliveryList shown = DeliveryList.ofReadings(
                List.of(stays, delivery("taken", Stage.WAITING), delivery("given", Stage.WAITING)),
                List.of(given, old, delivery("again", Stage.LAID_ASIDE)),
                List.of(taken, delivery("again", Stage.TAKEN)));

        assertThat(shown.waiting()).containsExactly(stays);
        assertThat(shown.laidAside()).containsExactly(given, old);
        assertThat(shown.taken()).extracting(DeliveryView::id).containsExactly("taken", "again");
    }
}
