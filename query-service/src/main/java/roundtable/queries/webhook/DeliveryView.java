package roundtable.queries.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import roundtable.kit.json.WireJson;

/**
 * What an organiser sees of a message on its way.
 *
 * @param notice what is sent
 * @param tries how often it was sent
 * @param next when it is due; null where it isn't any more
 * @param outcome of the last try: a status, or a word for why there was none; null before the first
 */
record DeliveryView(
        String id,
        String receiver,
        Notice notice,
        Delivery.Stage state,
        int tries,
        Instant at,
        @Nullable Instant next,
        @Nullable String outcome) {
    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.receiver(),
                WireJson.convert(WireJson.tree(delivery.body()), Notice.class),
                delivery.state(),
                delivery.tries(),
                delivery.at(),
                delivery.next(),
                delivery.outcome());
    }
}
