package roundtable.standalone;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.types.Binary;
import roundtable.journal.JournalClient;
import roundtable.journal.embedded.Durability;
import roundtable.journal.embedded.EmbeddedServer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is stored of a report, as somebody gets at it who has the database in hand. */
record StoredReport(MongoDatabase database, String id) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Opens the database of a product that is stopped. */
    static void in(Path folder, Consumer<MongoDatabase> work) {
        try (EmbeddedServer server = EmbeddedServer.open(folder.resolve("db"), Durability.DISK);
                MongoClient client = JournalClient.connect(server.uri())) {
            work.accept(client.getDatabase("roundtable"));
        }
    }

    /** All commits, in order. */
    static List<Document> commits(MongoDatabase database) {
        return database.getCollection("commits")
                .find()
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>());
    }

    /** A sealed field of the {@code nth} event of a type, from 0. */
    String sealed(String type, int nth, String field) {
        String payload = event(type, nth).event().getString("payload");
        return JSON.readTree(payload).path(field).asString();
    }

    /** Stores something else in a sealed field. */
    void replace(String type, int nth, String field, UnaryOperator<String> change) {
        Found found = event(type, nth);
        ObjectNode payload = (ObjectNode) JSON.readTree(found.event().getString("payload"));
        payload.put(field, change.apply(payload.path(field).asString()));
        found.event().put("payload", JSON.writeValueAsString(payload));
        collection().replaceOne(Filters.eq("_id", found.commit().get("_id")), found.commit());
    }

    private record Found(Document commit, Document event) {}

    private Found event(String type, int nth) {
        return commits(database).stream()
                .filter(commit -> commit.getString("stream").equals(stream()))
                .flatMap(commit ->
                        commit.getList("events", Document.class).stream().map(event -> new Found(commit, event)))
                .filter(found -> found.event().getString("type").equals(type))
                .skip(nth)
                .findFirst()
                .orElseThrow();
    }

    private MongoCollection<Document> collection() {
        return database.getCollection("commits");
    }

    Document ring() {
        return Objects.requireNonNull(database.getCollection("key_rings")
                .find(Filters.eq("_id", stream()))
                .first());
    }

    void damageKey(String name) {
        List<Document> keys = ring().getList("keys", Document.class);
        keys.stream()
                .filter(key -> key.getString("name").equals(name))
                .forEach(key -> key.put("key", new Binary(new byte[60])));
        setKeys(keys);
    }

    void removeKey(String name) {
        List<Document> keys = new ArrayList<>(ring().getList("keys", Document.class));
        keys.removeIf(key -> key.getString("name").equals(name));
        setKeys(keys);
    }

    private void setKeys(List<Document> keys) {
        database.getCollection("key_rings").updateOne(Filters.eq("_id", stream()), Updates.set("keys", keys));
    }

    private String stream() {
        return "report:" + id;
    }
}
