package roundtable.commands;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import roundtable.journal.JournalClient;

/** At fewer points: beside a shared database, each process waits until the claims of the one before have run out. */
@Tag("mongod")
class MongodCrashedForgettingTest extends CrashedForgettingContract {
    private final String database = "test-" + UUID.randomUUID();

    @Override
    String mongodb() {
        String uri = System.getProperty("roundtable.mongod");
        if (uri == null) {
            throw new IllegalStateException("These tests need -Droundtable.mongod=mongodb://host:port/?replicaSet=...");
        }
        return uri;
    }

    @Override
    String database() {
        return database;
    }

    @Override
    List<String> points() {
        return List.of(
                Halt.after(ForgettingStep.EVENT_APPENDED),
                Halt.after(ForgettingStep.RING_REPLACED),
                Halt.after(ForgettingStep.EPOCH_DESTROYED),
                Halt.after(ForgettingStep.DESTRUCTION_RECORDED));
    }

    @Override
    void inDatabase(Consumer<MongoDatabase> work) {
        try (MongoClient client = JournalClient.connect(mongodb())) {
            work.accept(client.getDatabase(database));
        }
    }
}
