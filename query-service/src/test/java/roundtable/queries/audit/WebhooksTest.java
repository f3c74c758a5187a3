package roundtable.queries.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import roundtable.journal.checkpoint.StoredCheckpoint;

class WebhooksTest {
    private static final Duration SOON = Duration.ofMillis(1);

    /** Whoever keeps checkpoints outside; refuses the first few. */
    private static final class Keeper {
        private final BlockingQueue<String> taken = new LinkedBlockingQueue<>();
        private final AtomicInteger refusals;
        private final HttpServer server;

        Keeper(int refusals) throws IOException {
            this.refusals = new AtomicInteger(refusals);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/hook", exchange -> {
                String type = exchange.getRequestHeaders().getFirst("Content-Type");
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                boolean isRefused = this.refusals.getAndDecrement() > 0;
                exchange.sendResponseHeaders(isRefused ? 500 : 204, -1);
                exchange.close();
                if (!isRefused) {
                    taken.add(exchange.getRequestMethod() + " " + type + " " + body);
                }
            });
            server.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook?secret=1");
        }

        String next() throws InterruptedException {
            return Objects.requireNonNull(taken.poll(20, TimeUnit.SECONDS), "nothing came");
        }
    }

    private final List<AutoCloseable> open = new ArrayList<>();

    private Keeper keeper(int refusals) throws IOException {
        Keeper keeper = new Keeper(refusals);
        open.add(() -> keeper.server.stop(0));
        return keeper;
    }

    private Webhooks webhooks(List<URI> addresses) {
        Webhooks webhooks = new Webhooks(addresses, SOON);
        open.add(webhooks);
        return webhooks;
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    private static StoredCheckpoint checkpoint(long number) {
        return new StoredCheckpoint(number, number, Instant.EPOCH, "note — " + number + "\n", List.of());
    }

    @Test
    void eachGetsEveryCheckpointInOrderHoweverOftenItFails() throws Exception {
        Keeper patient = keeper(3);
        Keeper plain = keeper(0);
        Webhooks webhooks = webhooks(List.of(patient.address(), plain.address()));

        webhooks.send(checkpoint(1));
        webhooks.send(checkpoint(2));

        for (Keeper keeper : List.of(patient, plain)) {
            assertThat(keeper.next()).isEqualTo("POST text/plain;charset=UTF-8 note — 1\n");
            assertThat(keeper.next()).isEqualTo("POST text/plain;charset=UTF-8 note — 2\n");
        }
    }

    @Test
    void oneThatIsAwayHoldsNobodyUp() throws Exception {
        Keeper keeper = keeper(0);
        URI nobody = URI.create("http://127.0.0.1:1/");
        Webhooks webhooks = webhooks(List.of(nobody, keeper.address()));

        for (int i = 1; i <= 2000; i++) {
            webhooks.send(checkpoint(i));
        }

        assertThat(keeper.next()).isNotEmpty();
    }
}
