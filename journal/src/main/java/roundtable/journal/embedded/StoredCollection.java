package roundtable.journal.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A collection: from record numbers, given in the order of insertion, to documents as BSON. */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Long> {
    private final Storage storage;
    private final MVMap<byte[], byte[]> records;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            Storage storage,
            String mapName) {
        super(database, name, options, cursors);
        this.storage = storage;
        this.records = storage.open(mapName);
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        byte[] newest = records.lastKey();
        long number = newest == null ? 1 : Bytes.toLong(newest) + 1;
        storage.put(records, Bytes.of(number), Bytes.of(document));
        return number;
    }

    @Override
    protected Document getDocument(Long position) {
        return Bytes.toDocument(Objects.requireNonNull(records.get(Bytes.of(position))));
    }

    @Override
    protected void handleUpdate(Long position, Document oldDocument, Document newDocument) {
        storage.put(records, Bytes.of(position), Bytes.of(newDocument));
    }

    @Override
    protected void removeDocument(Long position) {
        storage.remove(records, Bytes.of(position));
    }

    /**
     * The library uses an index only where the query names its fields and no others. Here it is enough that the query
     * names them among others: the positions found are then matched against the whole of it.
     */
    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        Document conditions = IndexConditions.of(query);
        for (Index<Long> index : getIndexes()) {
            Optional<Document> covered = IndexConditions.covered(conditions, index);
            if (covered.isPresent()) {
                Iterable<Long> positions = index.getPositions(covered.get());
                return matchDocuments(query, positions, orderBy, numberToSkip, limit, batchSize, fieldSelector);
            }
        }
        return matchDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        Stream<DocumentWithPosition<Long>> all = streamAllDocumentsWithPosition();
        if (isNaturalDescending(orderBy)) {
            all = all.sorted(Comparator.comparing((DocumentWithPosition<Long> d) -> d.getPosition())
                    .reversed());
        }
        Stream<Document> documents = all.map(DocumentWithPosition::getDocument);
        return matchDocumentsFromStream(documents, query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        return records.entrySet().stream()
                .map(entry ->
                        new DocumentWithPosition<>(Bytes.toDocument(entry.getValue()), Bytes.toLong(entry.getKey())));
    }

    @Override
    public void addIndex(Index<Long> index) {
        try {
            super.addIndex(index);
        } catch (MongoServerError e) {
            if (index instanceof StoredIndex stored && !getIndexes().contains(index)) {
                stored.discard();
            }
            throw e;
        }
    }

    @Override
    public int count() {
        return records.size();
    }

    @Override
    public boolean isEmpty() {
        return records.isEmpty();
    }

    /** Not kept up to date at every write, since only statistics ask for it. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected int getDataSize() {
        long bytes = records.values().stream().mapToLong(value -> value.length).sum();
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new UnsupportedOperationException("the size is counted when it is asked for");
    }
}
