package roundtable.journal.checkpoint;

import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.types.Binary;
import roundtable.journal.HighestNumber;
import roundtable.proof.Hash;
import roundtable.proof.StreamHead;

/**
 * The collection {@code checkpoints}: {@code {_id: number, commit, at, note, streams, heads: [{stream, version, hash}]}}.
 * Numbers have no gaps, so whatever is looked for is named by its number.
 */
final class CheckpointStore {

    private static final int DUPLICATE_KEY = 11000;
    private static final String HEADS = "heads";

    private final MongoCollection<Document> collection;

    CheckpointStore(MongoDatabase database) {
        this.collection = database.getCollection("checkpoints")
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** Number of the newest; 0 where there is none. */
    long newest() {
        return HighestNumber.in(collection);
    }

    Optional<StoredCheckpoint> find(long number) {
        return Optional.ofNullable(collection.find(Filters.eq("_id", number)).first())
                .map(CheckpointStore::checkpoint);
    }

    /** Those of these numbers that there are, newest first. */
    List<StoredCheckpoint.Summary> summaries(long first, long last) {
        List<Long> numbers = LongStream.rangeClosed(first, last).boxed().toList();
        List<StoredCheckpoint.Summary> found = collection
                .find(Filters.in("_id", numbers))
                .projection(Projections.include("commit", "at", "streams"))
                .map(CheckpointStore::summary)
                .into(new ArrayList<>());
        found.sort(Comparator.comparingLong(StoredCheckpoint.Summary::number).reversed());
        return found;
    }

    /** Keeps it; false where another process was faster with its number. */
    boolean insert(StoredCheckpoint checkpoint) {
        try {
            collection.insertOne(document(checkpoint));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static Document document(StoredCheckpoint checkpoint) {
        List<Document> heads = checkpoint.heads().stream()
                .map(head -> new Document("stream", head.stream())
                        .append("version", head.version())
                        .append("hash", new Binary(head.hash().bytes())))
                .toList();
        return new Document("_id", checkpoint.number())
                .append("commit", checkpoint.commit())
                .append("at", Date.from(checkpoint.at()))
                .append("note", checkpoint.note())
                .append("streams", (long) heads.size())
                .append(HEADS, heads);
    }

    private static StoredCheckpoint checkpoint(Document document) {
        return new StoredCheckpoint(
                document.getLong("_id"),
                document.getLong("commit"),
                document.getDate("at").toInstant(),
                document.getString("note"),
                document.getList(HEADS, Document.class).stream()
                        .map(CheckpointStore::head)
                        .toList());
    }

    private static StreamHead head(Document document) {
        return new StreamHead(
                document.getString("stream"),
                document.getLong("version"),
                Hash.of(document.get("hash", Binary.class).getData()));
    }

    private static StoredCheckpoint.Summary summary(Document document) {
        return new StoredCheckpoint.Summary(
                document.getLong("_id"),
                document.getLong("commit"),
                document.getDate("at").toInstant(),
                document.getLong("streams"));
    }
}
