package roundtable.queries.webhook;

import com.mongodb.MongoException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtable.queries.webhook.Delivery.Stage;
import roundtable.queries.webhook.WebhookSettings.Receiver;

/**
 * Brings one receiver its messages, one after the other, each when it is due: one that isn't taken holds no other up, so they
 * may come in another order than they happened. Logs name the receiver, never its address.
 */
final class Courier implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final Duration GLANCE = Duration.ofSeconds(1);
    private static final Duration SWEEP = Duration.ofHours(1);
    private static final int FACTOR = 4;
    private static final int GONE = 410;

    private final Receiver receiver;
    private final Signature signature;
    private final WebhookSettings settings;
    private final Deliveries deliveries;
    private final Clock clock;
    private final HttpClient client;
    private final Thread thread;
    private Instant swept = Instant.EPOCH;

    Courier(Receiver receiver, WebhookSettings settings, Deliveries deliveries, Clock clock) {
        this.receiver = receiver;
        this.signature = Signature.of(receiver.secret());
        this.settings = settings;
        this.deliveries = deliveries;
        this.clock = clock;
        this.client =
                HttpClient.newBuilder().connectTimeout(settings.patience()).build();
        this.thread =
                Thread.ofPlatform().daemon().name("webhook-" + receiver.name()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                if (!goOnce()) {
                    Thread.sleep(GLANCE);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Brings the message that is due first; false where none is, or the store is away. */
    boolean goOnce() throws InterruptedException {
        try {
            Instant now = clock.instant();
            sweep(now);
            // The lease outlasts a try, so that two processes don't bring the same.
            var due = deliveries.claim(
                    receiver.name(), now, now.plus(settings.patience().multipliedBy(3)));
            if (due.isEmpty()) {
                return false;
            }
            bring(due.get());
            return true;
        } catch (MongoException away) {
            log.warn("no message is brought while the store is away");
            return false;
        } catch (RuntimeException fault) {
            log.error("a message to {} can't be brought", receiver, fault);
            return false;
        }
    }

    private void sweep(Instant now) {
        if (swept.plus(SWEEP).isBefore(now)) {
            swept = now;
            deliveries.dropTakenBefore(now.minus(settings.kept()));
        }
    }

    private void bring(Delivery delivery) throws InterruptedException {
        String outcome = post(delivery);
        if (outcome.startsWith("2")) {
            deliveries.settle(delivery, Stage.TAKEN, null, outcome);
        } else if (delivery.tries() >= settings.tries() || outcome.equals(String.valueOf(GONE))) {
            log.warn("a message was laid aside: {} did not take it, {}", receiver, outcome);
            deliveries.settle(delivery, Stage.LAID_ASIDE, null, outcome);
        } else {
            deliveries.settle(delivery, Stage.WAITING, clock.instant().plus(pause(delivery.tries())), outcome);
        }
    }

    /** After so many tries. */
    private Duration pause(int tries) {
        Duration pause = settings.firstPause();
        for (int i = 1; i < tries && pause.compareTo(settings.longestPause()) < 0; i++) {
            pause = pause.multipliedBy(FACTOR);
        }
        return pause.compareTo(settings.longestPause()) < 0 ? pause : settings.longestPause();
    }

    /** The status, or a word for why there was none. An answer has to end in time, not only to begin. */
    private String post(Delivery delivery) throws InterruptedException {
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request(receiver.address(), delivery), BodyHandlers.discarding());
        try {
            return String.valueOf(answer.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode());
        } catch (TimeoutException silent) {
            answer.cancel(true);
            return "silent";
        } catch (ExecutionException failed) {
            return "unreachable";
        }
    }

    private HttpRequest request(URI address, Delivery delivery) {
        Instant now = clock.instant();
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("webhook-id", delivery.id())
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", signature.header(delivery.id(), now, delivery.body()))
                .POST(BodyPublishers.ofString(delivery.body()))
                .build();
    }

    @Override
    public void close() {
        thread.interrupt();
        client.shutdownNow();
    }
}
