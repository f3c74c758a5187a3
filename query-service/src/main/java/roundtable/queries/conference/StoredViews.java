package roundtable.queries.conference;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import roundtable.kit.json.WireJson;

/**
 * A collection of read models of one type: {@code {_id, position, body: JSON}}. {@code position} is the place in the log
 * of the last event that a document holds, so that an event that is delivered twice counts once.
 */
final class StoredViews<T> {
    private final MongoCollection<Document> collection;
    private final Class<T> type;

    StoredViews(MongoCollection<Document> collection, Class<T> type) {
        this.collection = collection;
        this.type = type;
    }

    /** Replaces the view by the one after the event at {@code position}, unless it holds that event already. */
    void evolve(String id, long position, Function<@Nullable T, T> next) {
        Document before = collection.find(Filters.eq("_id", id)).first();
        if (before == null || before.getLong("position") < position) {
            T after = next.apply(before == null ? null : body(before));
            Document document =
                    new Document("_id", id).append("position", position).append("body", WireJson.write(after));
            collection.replaceOne(Filters.eq("_id", id), document, new ReplaceOptions().upsert(true));
        }
    }

    /** Those of the ids that there are, by id. */
    Map<String, T> find(List<String> ids) {
        Map<String, T> found = new HashMap<>();
        collection
                .find(Filters.in("_id", ids))
                .forEach(document -> found.put(document.getString("_id"), body(document)));
        return found;
    }

    /** All of them; there are few. */
    List<T> all() {
        return collection.find().map(this::body).into(new ArrayList<>());
    }

    void clear() {
        collection.deleteMany(new Document());
    }

    private T body(Document document) {
        return WireJson.read(document.getString("body").getBytes(StandardCharsets.UTF_8), type);
    }
}
