package roundtable.journal;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The {@code commits} collection. Every read names its keys; see the package's description for why. */
final class CommitStore {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> commits;

    CommitStore(MongoDatabase database) {
        this.commits = database.getCollection("commits");
    }

    MongoCollection<Document> collection() {
        return commits;
    }

    void ensureIndexes() {
        commits.createIndex(
                Indexes.ascending(CommitDocument.KEY),
                new IndexOptions().unique(true).name(CommitDocument.KEY));
        commits.createIndex(
                Indexes.ascending(CommitDocument.COMMAND_ID),
                new IndexOptions().unique(true).name(CommitDocument.COMMAND_ID));
    }

    /** How far an ordered write got, and what stopped it. */
    record Written(int stored, Outcome outcome, @Nullable MongoException cause) {}

    enum Outcome {
        COMPLETE,
        NUMBER_TAKEN,
        KEY_TAKEN,
        COMMAND_KNOWN,
        REFUSED,
        UNKNOWN
    }

    /** Stores in order and stops at the first that can't be stored. */
    Written insert(List<Commit> batch) {
        try {
            commits.insertMany(batch.stream().map(CommitDocument::of).toList(), new InsertManyOptions().ordered(true));
            return new Written(batch.size(), Outcome.COMPLETE, null);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null || e.getWriteErrors().size() != 1) {
                return new Written(0, Outcome.UNKNOWN, e);
            }
            BulkWriteError error = e.getWriteErrors().getFirst();
            return new Written(error.getIndex(), outcomeOf(error), e);
        } catch (MongoException e) {
            return new Written(0, Outcome.UNKNOWN, e);
        }
    }

    /** The server names the index that refused only in its message, right after names that are ours. */
    private static Outcome outcomeOf(BulkWriteError error) {
        if (error.getCode() != DUPLICATE_KEY) {
            return Outcome.REFUSED;
        }
        String message = error.getMessage();
        String index = message.substring(message.indexOf("index: ") + "index: ".length());
        if (index.startsWith(CommitDocument.KEY + " ")) {
            return Outcome.KEY_TAKEN;
        }
        return index.startsWith(CommitDocument.COMMAND_ID + " ") ? Outcome.COMMAND_KNOWN : Outcome.NUMBER_TAKEN;
    }

    /** Those of the {@code count} numbers after {@code number} that exist, in order. */
    List<Commit> after(long number, int count) {
        List<Long> numbers =
                LongStream.rangeClosed(number + 1, number + count).boxed().toList();
        return find(in("_id", numbers), count, Comparator.comparingLong(Commit::number));
    }

    /** The commits of {@code stream} that begin at one of {@code count} versions from {@code from} on, in order. */
    List<Commit> beginning(String stream, long from, int count) {
        List<String> keys = LongStream.range(from, from + count)
                .mapToObj(v -> Commit.key(stream, v))
                .toList();
        return find(in(CommitDocument.KEY, keys), count, Comparator.comparingLong(Commit::from));
    }

    List<Commit> commands(Collection<String> ids) {
        return find(in(CommitDocument.COMMAND_ID, ids), ids.size(), Comparator.comparingLong(Commit::number));
    }

    private List<Commit> find(Bson filter, int most, Comparator<Commit> order) {
        List<Commit> found = new ArrayList<>();
        for (Document document : commits.find(filter).batchSize(most + 1)) {
            found.add(CommitDocument.toCommit(document));
        }
        found.sort(order);
        return found;
    }

    /** The last number. */
    long findHead() {
        return HighestNumber.in(commits);
    }
}
