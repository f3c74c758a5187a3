package roundtable.queries.audit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends checkpoints to one address, in order, each until it is taken, with growing pauses in between. What waits when the
 * process ends is not sent again; the next checkpoint covers all that it covered. Logs name the host alone, for an address
 * may hold a secret.
 */
final class Webhook implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Webhook.class);
    private static final int MOST_WAITING = 1000;
    private static final int MOST_DOUBLINGS = 9;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI address;
    private final Duration firstPause;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final BlockingQueue<Sent> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("audit-webhook").unstarted(this::run);

    /** All that waits, for a checkpoint has the heads of every stream with it. */
    record Sent(long number, String note) {}

    /** @param firstPause before the second try; each further one is twice as long, up to 512 times this */
    Webhook(URI address, Duration firstPause) {
        this.address = address;
        this.firstPause = firstPause;
        thread.start();
    }

    /** The oldest that waits gives way where too many do. */
    void send(Sent checkpoint) {
        while (!waiting.offer(checkpoint)) {
            Sent oldest = waiting.poll();
            if (oldest != null) {
                log.warn("Checkpoint {} was never taken by {}", oldest.number(), address.getHost());
            }
        }
    }

    private void run() {
        try {
            while (true) {
                deliver(waiting.take());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Sent checkpoint) throws InterruptedException {
        for (int failures = 0; !isTaken(checkpoint); failures++) {
            Thread.sleep(firstPause.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS)));
        }
    }

    private boolean isTaken(Sent checkpoint) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Content-Type", "text/plain;charset=UTF-8")
                    .POST(BodyPublishers.ofString(checkpoint.note()))
                    .build();
            int status = status(request);
            if (status / 100 == 2) {
                return true;
            }
            log.warn("{} answered checkpoint {} with status {}", address.getHost(), checkpoint.number(), status);
        } catch (ExecutionException | TimeoutException | IllegalArgumentException e) {
            log.warn(
                    "{} did not take checkpoint {}: {}",
                    address.getHost(),
                    checkpoint.number(),
                    e.getClass().getSimpleName());
        }
        return false;
    }

    /** An answer has to end in time, not only to begin. */
    private int status(HttpRequest request) throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request, BodyHandlers.discarding());
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } finally {
            answer.cancel(true);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        client.shutdownNow();
    }
}
