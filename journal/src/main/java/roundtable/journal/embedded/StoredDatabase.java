package roundtable.journal.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;

/** A database: the maps {@code data.DATABASE.COLLECTION} and {@code index.DATABASE.COLLECTION.NAME}. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Long> {
    static final String DATA = "data.";
    private static final String INDEX = "index.";
    private static final int COMMAND_NOT_SUPPORTED = 115;

    private final Storage storage;

    StoredDatabase(String name, Storage storage, CursorRegistry cursors) {
        super(name, cursors);
        this.storage = storage;
        initializeNamespacesAndIndexes();
    }

    private String dataMap(String collection) {
        return DATA + getFullCollectionNamespace(collection);
    }

    private String indexMap(String collection, String index) {
        return INDEX + getFullCollectionNamespace(collection) + "." + index;
    }

    @Override
    protected MongoCollection<Long> openOrCreateCollection(String collectionName, CollectionOptions options) {
        return new StoredCollection(this, collectionName, options, cursorRegistry, storage, dataMap(collectionName));
    }

    @Override
    protected Index<Long> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new StoredIndex(storage, indexMap(collectionName, indexName), indexName, keys, sparse);
    }

    @Override
    protected void dropIndex(MongoCollection<Long> collection, String indexName) {
        super.dropIndex(collection, indexName);
        storage.drop(indexMap(collection.getCollectionName(), indexName));
    }

    @Override
    public void dropCollection(String collectionName, Oplog oplog) {
        super.dropCollection(collectionName, oplog);
        storage.drop(dataMap(collectionName));
    }

    @Override
    public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
        throw new MongoServerError(
                COMMAND_NOT_SUPPORTED, "CommandNotSupported", "the embedded server renames no collections");
    }

    @Override
    protected long getFileSize() {
        return storage.fileBytes();
    }

    @Override
    protected long getStorageSize() {
        return storage.fileBytes();
    }
}
