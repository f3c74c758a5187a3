package roundtable.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import roundtable.journal.embedded.EmbeddedServer;

/** What the watcher makes of failures that nobody thought of. */
@Timeout(60)
class WatcherTest {
    private static final class Bells implements Supplier<Bell>, Bell {
        final AtomicInteger calls = new AtomicInteger();
        final CountDownLatch goneOn = new CountDownLatch(5);
        private final Throwable fault;

        Bells(Throwable fault) {
            this.fault = fault;
        }

        @Override
        public Bell get() {
            return this;
        }

        @Override
        public void await(boolean foundLast) throws InterruptedException {
            if (calls.getAndIncrement() < 3) {
                WatcherTest.<RuntimeException>rethrow(fault);
            }
            goneOn.countDown();
            TimeUnit.MILLISECONDS.sleep(1);
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> void rethrow(Throwable fault) throws E {
        throw (E) fault;
    }

    @Test
    void goesOnAfterAnyException() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.inMemory();
                var client = JournalClient.connect(server.uri())) {
            CommitStore store = new CommitStore(client.getDatabase("watched"));
            Bells bells = new Bells(new UnsupportedOperationException("nobody thought of this"));
            try (Watcher watcher =
                    new Watcher(new Follower(store, new RecentCommits(0, JournalSettings.defaults())), bells)) {
                watcher.start();

                assertThat(bells.goneOn.await(30, TimeUnit.SECONDS)).isTrue();
                assertThat(watcher.blindFor(TimeUnit.MINUTES.toNanos(1))).isFalse();
            }
        }
    }

    @Test
    void isBlindOnceItsThreadHasDied() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.inMemory();
                var client = JournalClient.connect(server.uri())) {
            CommitStore store = new CommitStore(client.getDatabase("watched"));
            Bells bells = new Bells(new LinkageError("no exception at all"));
            Watcher watcher = new Watcher(new Follower(store, new RecentCommits(0, JournalSettings.defaults())), bells);
            watcher.start();

            while (!watcher.blindFor(TimeUnit.MINUTES.toNanos(1))
                    && !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            assertThat(watcher.blindFor(TimeUnit.MINUTES.toNanos(1))).isTrue();
            assertThat(bells.calls).hasValue(1);
        }
    }
}
