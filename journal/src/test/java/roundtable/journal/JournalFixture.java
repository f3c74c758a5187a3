package roundtable.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static roundtable.journal.Drafts.draft;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** A fresh log for each test, and more views of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
abstract class JournalFixture {

    abstract Store store();

    String database = "";

    final List<AutoCloseable> open = new ArrayList<>();

    Journal journal = noJournalYet();

    @SuppressWarnings("NullAway") // assigned before each test
    static Journal noJournalYet() {
        return null;
    }

    @BeforeEach
    void openJournal() {
        database = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        journal = another();
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable resource : open.reversed()) {
            resource.close();
        }
        open.clear();
    }

    Journal another() {
        return another(JournalSettings.defaults());
    }

    /** As another process would see the same log: with its own memory and its own connections. */
    Journal another(JournalSettings settings) {
        MongoClient client = JournalClient.connect(store().uri());
        open.add(client);
        Journal opened = Journal.open(client, database, settings);
        open.add(opened);
        return opened;
    }

    static Commit append(Journal to, Draft draft) {
        return to.append(draft).join();
    }

    static Throwable failure(CompletableFuture<Commit> answer) {
        Throwable thrown = catchThrowable(answer::join);
        assertThat(thrown).isInstanceOf(CompletionException.class);
        return Optional.ofNullable(thrown.getCause()).orElseThrow();
    }

    void closeQuietly() {
        try {
            closeAll();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    MongoClient rawClient() {
        MongoClient client = JournalClient.connect(store().uri());
        open.add(client);
        return client;
    }

    MongoDatabase rawDatabase() {
        if (raw == null || !raw.getName().equals(database)) {
            raw = rawClient().getDatabase(database);
        }
        return raw;
    }

    @Nullable MongoDatabase raw;
}
