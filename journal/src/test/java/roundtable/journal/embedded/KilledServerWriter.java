package roundtable.journal.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One of the writers: it writes four kinds of commands in turn, one in flight, and knows what was acknowledged. After a
 * crash it accepts that and, wholly or not at all, the one command that was in flight.
 */
final class KilledServerWriter {
    private static final int BATCH = 5;
    private static final String FILLER = "x".repeat(500);

    private final String name;
    private long inserted;
    private long counter;
    private long sequence;
    private long step;
    private State pending = State.NONE;

    /** What the command in flight would make of the three numbers. */
    private record State(long inserted, long counter, long sequence) {
        static final State NONE = new State(0, 0, 0);
    }

    KilledServerWriter(int number) {
        this.name = "writer-" + number;
    }

    void writeUntilCutOff(MongoCollection<Document> collection, CountDownLatch acknowledged) {
        try {
            while (true) {
                writeOne(collection);
                inserted = pending.inserted();
                counter = pending.counter();
                sequence = pending.sequence();
                acknowledged.countDown();
            }
        } catch (MongoException cutOff) {
            // the server was killed with this command in flight
        }
    }

    private void writeOne(MongoCollection<Document> collection) {
        switch ((int) (step++ % 4)) {
            case 0 -> {
                pending = new State(inserted + BATCH, counter, sequence);
                collection.insertMany(documents(inserted + 1, inserted + BATCH));
            }
            case 1 -> {
                pending = new State(inserted + 1, counter, sequence);
                collection.insertOne(document(inserted + 1));
            }
            case 2 -> {
                pending = new State(inserted, counter + 1, sequence);
                collection.updateOne(eq("_id", name + "-counter"), inc("count", 1L), new UpdateOptions().upsert(true));
            }
            default -> {
                pending = new State(inserted, counter, sequence + 1);
                collection.findOneAndUpdate(
                        and(eq("_id", name + "-snapshot"), lt("sequence", sequence + 1)),
                        set("sequence", sequence + 1),
                        new FindOneAndUpdateOptions().upsert(true));
            }
        }
    }

    private List<Document> documents(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(this::document).toList();
    }

    private Document document(long number) {
        return new Document("_id", name + "-" + number)
                .append("key", name + "/" + number)
                .append("writer", name)
                .append("number", number)
                .append("text", FILLER);
    }

    /** Compares the server with what was acknowledged and takes over what became of the command in flight. */
    void verify(MongoCollection<Document> collection) {
        List<Document> stored = collection.find(eq("writer", name)).into(new ArrayList<>());
        State found = new State(
                stored.size(),
                number(collection, name + "-counter", "count"),
                number(collection, name + "-snapshot", "sequence"));
        assertThat(found).isIn(new State(inserted, counter, sequence), pending);
        assertThat(stored).isEqualTo(documents(1, found.inserted()));
        if (found.inserted() > 0) {
            assertThat(collection.find(eq("key", name + "/" + found.inserted())).first())
                    .isEqualTo(document(found.inserted()));
        }
        inserted = found.inserted();
        counter = found.counter();
        sequence = found.sequence();
        pending = found;
    }

    private static long number(MongoCollection<Document> collection, String id, String field) {
        @Nullable Document document = collection.find(eq("_id", id)).first();
        return document == null ? 0 : document.getLong(field);
    }

    /** How many documents of this writer the server holds. */
    long documents() {
        return inserted + (counter > 0 ? 1 : 0) + (sequence > 0 ? 1 : 0);
    }
}
