package roundtable.journal.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Collection;
import java.util.List;
import java.util.Map.Entry;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A unique index: from the bytes of a key to a record number. */
final class StoredIndex extends AbstractUniqueIndex<Long> {
    private final Storage storage;
    private final MVMap<byte[], byte[]> map;

    StoredIndex(Storage storage, String mapName, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.storage = storage;
        this.map = storage.open(mapName);
    }

    @Override
    protected @Nullable Long getPosition(KeyValue keyValue) {
        return position(map.get(Bytes.of(keyValue)));
    }

    @Override
    protected boolean putKeyPosition(KeyValue keyValue, Long position) {
        return storage.putIfAbsent(map, Bytes.of(keyValue), Bytes.of(position));
    }

    /** Spares the library's second look for a duplicate, which putting the key finds as well. */
    @Override
    public synchronized void add(Document document, Long position, MongoCollection<Long> collection) {
        if (isSparse()) {
            super.add(document, position, collection);
            return;
        }
        for (KeyValue key : getKeyValues(document)) {
            if (!putKeyPosition(key, position)) {
                throw new DuplicateKeyError(this, collection, getKeys(), key);
            }
        }
    }

    @Override
    protected @Nullable Long removeDocument(KeyValue keyValue) {
        return position(storage.remove(map, Bytes.of(keyValue)));
    }

    private static @Nullable Long position(byte @Nullable [] bytes) {
        return bytes == null ? null : Bytes.toLong(bytes);
    }

    /** A regular expression, a null or a list among the values asked for is matched by a scan instead. */
    @Override
    public synchronized boolean canHandle(Document query) {
        return super.canHandle(query) && query.values().stream().allMatch(StoredIndex::isExact);
    }

    private static boolean isExact(@Nullable Object condition) {
        if (condition instanceof Document document && document.get("$in") instanceof Collection<?> values) {
            return document.size() == 1 && values.stream().allMatch(StoredIndex::isValue);
        }
        return isValue(condition);
    }

    private static boolean isValue(@Nullable Object value) {
        return value != null && !(value instanceof Collection) && !BsonRegularExpression.isRegularExpression(value);
    }

    @Override
    protected Iterable<Entry<KeyValue, Long>> getIterable() {
        throw new UnsupportedOperationException("only regular expressions walk an index, and they are scanned for");
    }

    /** Takes back what a build left that met a duplicate. */
    void discard() {
        storage.drop(map.getName());
    }

    @Override
    public long getCount() {
        return map.sizeAsLong();
    }

    @Override
    public boolean isEmpty() {
        return map.isEmpty();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
