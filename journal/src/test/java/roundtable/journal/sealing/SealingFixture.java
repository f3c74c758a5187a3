package roundtable.journal.sealing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import roundtable.journal.JournalClient;
import roundtable.journal.Store;
import roundtable.journal.vault.LocalKeystore;

/** A store, a keystore beside it, and what is sealed with them. */
abstract class SealingFixture {
    static final String R = "report:r1";
    static final String TEXT = "\"what was said\"";

    @TempDir
    Path folder;

    Store store;
    MongoClient client;
    MongoDatabase database;
    LocalKeystore vault;
    Sealing sealing;

    abstract Store open();

    @BeforeEach
    void start() {
        store = open();
        client = JournalClient.connect(store.uri());
        database = client.getDatabase("sealing" + UUID.randomUUID());
        vault = LocalKeystore.create(folder.resolve("keystore"));
        sealing = new Sealing(database, vault);
    }

    @AfterEach
    void stop() {
        database.drop();
        client.close();
        vault.close();
        store.close();
    }

    Sealing anotherProcess() {
        return new Sealing(database, LocalKeystore.open(folder.resolve("keystore")));
    }

    Document ring() {
        return Objects.requireNonNull(
                database.getCollection("key_rings").find(Filters.eq("_id", R)).first());
    }
}
