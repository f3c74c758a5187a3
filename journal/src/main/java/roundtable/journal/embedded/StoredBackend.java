package roundtable.journal.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;

/** The library's command interpreter over a {@link Storage}. */
final class StoredBackend extends AbstractMongoBackend {
    private final Storage storage;

    StoredBackend(Storage storage) {
        this.storage = storage;
        storage.mapNames().stream()
                .filter(name -> name.startsWith(StoredDatabase.DATA))
                .map(name -> name.substring(StoredDatabase.DATA.length()))
                .map(name -> name.substring(0, name.indexOf('.')))
                .distinct()
                .forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new StoredDatabase(databaseName, storage, getCursorRegistry());
    }
}
