package roundtable.journal.sealing;

import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * The rings as documents of the collection {@code key_rings}: {@code {_id: stream, revision, epoch, keys: [{name, id,
 * key}], retiring, forgottenAt}}. A ring is replaced as a whole, by whoever knows its latest revision: so it holds the keys
 * of one epoch alone, after a crash too.
 */
final class StoredRings {
    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> collection;

    StoredRings(MongoDatabase database) {
        this.collection = database.getCollection("key_rings")
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** A ring as it lies there, its keys still wrapped; null where there is none. */
    @Nullable KeyRing find(String stream) {
        Document stored = collection.find(Filters.eq("_id", stream)).first();
        return stored == null ? null : ring(stored);
    }

    /** Streams whose rings name epochs that are to be destroyed. */
    List<String> retiring() {
        return collection
                .find(Filters.ne("retiring", List.of()))
                .projection(Projections.include("_id"))
                .map(ring -> ring.getString("_id"))
                .into(new ArrayList<>());
    }

    /** The revision of a ring alone; 0 where there is none. */
    long revision(String stream) {
        Document stored = collection
                .find(Filters.eq("_id", stream))
                .projection(Projections.include("revision"))
                .first();
        return stored == null ? 0 : stored.getLong("revision");
    }

    /** Puts a ring in the place of the revision before it; whether that was still there. */
    boolean replace(KeyRing next) {
        Document document = document(next);
        if (next.revision() == 1) {
            return insert(document);
        }
        var before = Filters.and(Filters.eq("_id", next.stream()), Filters.eq("revision", next.revision() - 1));
        return collection.replaceOne(before, document).getMatchedCount() == 1;
    }

    private boolean insert(Document document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static Document document(KeyRing ring) {
        List<Document> keys = ring.wrapped().entrySet().stream()
                .map(entry -> new Document("name", entry.getKey())
                        .append("id", entry.getValue().id())
                        .append("key", entry.getValue().key()))
                .toList();
        return new Document("_id", ring.stream())
                .append("revision", ring.revision())
                .append("epoch", ring.epoch())
                .append("keys", keys)
                .append("retiring", ring.retiring())
                .append("forgottenAt", ring.forgottenAt());
    }

    private static KeyRing ring(Document stored) {
        Map<String, WrappedKey> wrapped = new LinkedHashMap<>();
        for (Document key : stored.getList("keys", Document.class)) {
            wrapped.put(key.getString("name"), new WrappedKey(key.getString("id"), key.get("key", Binary.class)));
        }
        return new KeyRing(
                stored.getString("_id"),
                stored.getLong("revision"),
                stored.getString("epoch"),
                false,
                Map.of(),
                wrapped,
                List.copyOf(stored.getList("retiring", String.class)),
                stored.getLong("forgottenAt"));
    }
}
