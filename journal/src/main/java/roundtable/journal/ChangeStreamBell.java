package roundtable.journal;

import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Rings on a change stream. It carries numbers only: the commits themselves come by the same read as everywhere, in
 * batches, and this process's own commits, which it knows already, cost next to nothing.
 */
final class ChangeStreamBell implements Bell {

    private static final long LONGEST_WAIT_MILLIS = 500;

    private final MongoCollection<Document> commits;
    private final RecentCommits recent;
    private @Nullable MongoChangeStreamCursor<BsonDocument> cursor;

    ChangeStreamBell(CommitStore store, RecentCommits recent) {
        this.commits = store.collection();
        this.recent = recent;
    }

    /** Opens the stream at the first call and returns at once, so that the look that follows leaves no gap. */
    @Override
    public void await(boolean foundLast) {
        if (cursor == null) {
            cursor = open();
            return;
        }
        BsonDocument change = cursor.tryNext();
        while (change != null && numberOf(change) <= recent.head()) {
            change = cursor.tryNext();
        }
    }

    private MongoChangeStreamCursor<BsonDocument> open() {
        var inserts = List.of(
                Aggregates.match(Filters.eq("operationType", "insert")),
                Aggregates.project(Projections.include("documentKey")));
        return (MongoChangeStreamCursor<BsonDocument>) commits.watch(inserts)
                .maxAwaitTime(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)
                .withDocumentClass(BsonDocument.class)
                .cursor();
    }

    private static long numberOf(BsonDocument change) {
        return change.getDocument("documentKey").getInt64("_id").getValue();
    }

    @Override
    public void close() {
        if (cursor != null) {
            cursor.close();
            cursor = null;
        }
    }
}
