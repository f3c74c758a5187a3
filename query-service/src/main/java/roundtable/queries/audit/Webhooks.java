package roundtable.queries.audit;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import roundtable.journal.checkpoint.StoredCheckpoint;

/** Sends each new checkpoint to everybody who keeps them outside; nobody waits for it. */
final class Webhooks implements AutoCloseable {
    private final List<Webhook> all;

    Webhooks(List<URI> addresses, Duration firstPause) {
        this.all = addresses.stream()
                .map(address -> new Webhook(address, firstPause))
                .toList();
    }

    void send(StoredCheckpoint checkpoint) {
        Webhook.Sent sent = new Webhook.Sent(checkpoint.number(), checkpoint.note());
        all.forEach(webhook -> webhook.send(sent));
    }

    @Override
    public void close() {
        all.forEach(Webhook::close);
    }
}
