package roundtable.journal.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random commands through the driver, with reopenings and crashes, against a model of what they mean. */
class CommandsPropertyTest {
    private static final int STEPS = 1_500;
    private static final int IDS = 60;
    private static final int SEGMENT_BYTES = 64 * 1024;

    @TempDir
    Path temporary;

    private final Map<Integer, Document> model = new TreeMap<>();
    private int directories;

    @Test
    void doesWhatTheModelDoes() {
        long seed = Long.getLong("seed", System.nanoTime());
        try {
            Random random = new Random(seed);
            Path directory = temporary.resolve("d0");
            for (int steps = 0; steps < STEPS; steps += 150) {
                directory = session(directory, random);
            }
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("failed with -Dseed=" + seed, e);
        }
    }

    /** Returns the directory to go on with: the same one, closed, or a copy as a crash would leave it. */
    private Path session(Path directory, Random random) {
        try (EmbeddedServer server = EmbeddedServer.open(directory, Durability.PROCESS, 0, SEGMENT_BYTES);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> collection = client.getDatabase("journal").getCollection("commits");
            collection.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
            compare(collection, random);
            for (int step = 0; step < 150; step++) {
                command(collection, random);
            }
            compare(collection, random);
            if (random.nextBoolean()) {
                return directory;
            }
            Path copy = temporary.resolve("d" + ++directories);
            server.copyTo(copy);
            return copy;
        }
    }

    private void compare(MongoCollection<Document> collection, Random random) {
        assertThat(collection.find().sort(Indexes.ascending("_id")).into(new ArrayList<>()))
                .isEqualTo(new ArrayList<>(model.values()));
        List<String> keys = IntStream.generate(() -> random.nextInt(IDS))
                .limit(20)
                .mapToObj(CommandsPropertyTest::key)
                .distinct()
                .toList();
        assertThat(collection.find(in("key", keys)))
                .containsExactlyInAnyOrderElementsOf(model.values().stream()
                        .filter(document -> keys.contains(document.getString("key")))
                        .toList());
    }

    private static String key(int number) {
        return "key-" + number;
    }

    private void command(MongoCollection<Document> collection, Random random) {
        int id = random.nextInt(IDS);
        switch (random.nextInt(6)) {
            case 0, 1 -> insertMany(collection, random);
            case 2 -> replace(collection, id, random);
            case 3 -> raise(collection, id, random.nextInt(100));
            case 4 -> setText(collection, id, random.nextInt());
            default -> {
                long deleted = collection.deleteOne(eq("_id", id)).getDeletedCount();
                assertThat(deleted).isEqualTo(model.remove(id) == null ? 0 : 1);
            }
        }
    }

    private boolean isKeyTaken(int id, String key) {
        return model.values().stream()
                .anyMatch(other -> other.getString("key").equals(key) && other.getInteger("_id") != id);
    }

    private void insertMany(MongoCollection<Document> collection, Random random) {
        List<Document> batch = IntStream.rangeClosed(0, random.nextInt(5))
                .mapToObj(i -> document(random.nextInt(IDS), random))
                .toList();
        boolean refused = false;
        for (Document document : batch) {
            int id = document.getInteger("_id");
            if (model.containsKey(id) || isKeyTaken(id, document.getString("key"))) {
                refused = true;
                break;
            }
            model.put(id, document);
        }
        expect(refused, () -> collection.insertMany(batch));
    }

    private static Document document(int id, Random random) {
        String key = key(random.nextInt(3) == 0 ? random.nextInt(IDS) : id);
        return new Document("_id", id).append("key", key).append("text", "t".repeat(random.nextInt(300)));
    }

    private void replace(MongoCollection<Document> collection, int id, Random random) {
        Document document = document(id, random);
        boolean refused = isKeyTaken(id, document.getString("key"));
        if (!refused) {
            model.put(id, document);
        }
        expect(refused, () -> collection.replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true)));
    }

    /** As a snapshot is stored: a newer sequence wins, an older one is refused by the key that is there. */
    private void raise(MongoCollection<Document> collection, int id, int sequence) {
        Document old = model.get(id);
        Integer stored = old == null ? null : old.getInteger("sequence");
        boolean raises = stored != null && stored < sequence;
        boolean refused = !raises && (old != null || isKeyTaken(id, key(id)));
        if (!refused) {
            Document changed = old == null ? new Document("_id", id).append("key", key(id)) : new Document(old);
            model.put(id, changed.append("sequence", sequence));
        }
        FindOneAndUpdateOptions upsert = new FindOneAndUpdateOptions().upsert(true);
        Document update = new Document("$set", new Document("sequence", sequence));
        if (old == null) {
            update = new Document("$set", new Document("key", key(id)).append("sequence", sequence));
        }
        Document command = update;
        expect(
                refused,
                () -> collection.findOneAndUpdate(and(eq("_id", id), lt("sequence", sequence)), command, upsert));
    }

    private void setText(MongoCollection<Document> collection, int id, int text) {
        Document old = model.get(id);
        if (old != null) {
            model.put(id, new Document(old).append("text", "set " + text));
        }
        assertThat(collection
                        .updateOne(eq("_id", id), set("text", "set " + text))
                        .getMatchedCount())
                .isEqualTo(old == null ? 0 : 1);
    }

    private static void expect(boolean refused, Runnable command) {
        if (refused) {
            assertThatThrownBy(command::run).isInstanceOf(MongoException.class).hasMessageContaining("E11000");
        } else {
            command.run();
        }
    }
}
