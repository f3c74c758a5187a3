package roundtable.queries.webhook;

import java.time.Clock;
import java.util.List;

/** A courier for each receiver: one that never answers holds up nobody else's messages. */
final class Couriers implements AutoCloseable {
    private final List<Courier> all;

    Couriers(WebhookSettings settings, Deliveries deliveries, Clock clock) {
        this.all = settings.receivers().stream()
                .map(receiver -> new Courier(receiver, settings, deliveries, clock))
                .toList();
        all.forEach(Courier::start);
    }

    @Override
    public void close() {
        all.forEach(Courier::close);
    }
}
