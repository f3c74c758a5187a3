package roundtable.journal.embedded;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;

/** Finds the part of a query that an index can answer. */
final class IndexConditions {
    private IndexConditions() {}

    /** Conditions on fields that every match must meet: those at the top and those within {@code $and}. */
    static Document of(Document query) {
        Document conditions = new Document();
        collect(query, conditions);
        return conditions;
    }

    private static void collect(Document query, Document conditions) {
        query.forEach((name, condition) -> {
            if (name.equals("$and") && condition instanceof List<?> parts) {
                parts.forEach(part -> collect((Document) part, conditions));
            } else if (!name.startsWith("$")) {
                conditions.putIfAbsent(name, condition);
            }
        });
    }

    static Optional<Document> covered(Document conditions, Index<?> index) {
        Document covered = new Document();
        for (IndexKey key : index.getKeys()) {
            if (!conditions.containsKey(key.getKey())) {
                return Optional.empty();
            }
            covered.put(key.getKey(), conditions.get(key.getKey()));
        }
        return index.canHandle(covered) ? Optional.of(covered) : Optional.empty();
    }
}
