package roundtable.journal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoServerException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The newest snapshot of each stream, in the {@code snapshots} collection under the stream's name. */
final class SnapshotStore {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> snapshots;

    SnapshotStore(MongoDatabase database) {
        this.snapshots = database.getCollection("snapshots");
    }

    Optional<StoredSnapshot> find(String stream) {
        return Optional.ofNullable(document(stream))
                .filter(document -> document.containsKey("state"))
                .map(SnapshotStore::toSnapshot);
    }

    /**
     * Keeps {@code snapshot} unless one of the same or a later version is there. A newer one there makes the filter
     * miss and the upsert collide; so does an older one that another process inserted a moment ago, hence the loop.
     */
    void store(StoredSnapshot snapshot) {
        Document packed = of(snapshot);
        while (!tryStore(snapshot, packed)) {
            Document present = document(snapshot.stream());
            if (present != null && present.getLong("version") >= snapshot.version()) {
                return;
            }
        }
    }

    private boolean tryStore(StoredSnapshot snapshot, Document packed) {
        try {
            snapshots.replaceOne(
                    and(eq("_id", snapshot.stream()), lt("version", snapshot.version())),
                    packed,
                    new ReplaceOptions().upsert(true));
            return true;
        } catch (MongoServerException e) {
            if (e.getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private @Nullable Document document(String stream) {
        return snapshots.find(eq("_id", stream)).first();
    }

    private static Document of(StoredSnapshot snapshot) {
        return new Document("_id", snapshot.stream())
                .append("version", snapshot.version())
                .append("type", snapshot.type())
                .append("rev", snapshot.revision())
                .append("state", Packed.of(snapshot.payload()))
                .append("at", Date.from(snapshot.at()));
    }

    private static StoredSnapshot toSnapshot(Document document) {
        return new StoredSnapshot(
                document.getString("_id"),
                document.getLong("version"),
                document.getString("type"),
                document.getInteger("rev"),
                Packed.text(document.get("state", Binary.class)),
                document.getDate("at").toInstant());
    }
}
