package roundtable.journal.axon;

import org.junit.jupiter.api.AfterAll;
import roundtable.journal.EmbeddedStore;
import roundtable.journal.Store;

class EmbeddedMemoryAxonTest extends AxonContract {

    private final Store store = EmbeddedStore.inMemory();

    @Override
    Store store() {
        return store;
    }

    @AfterAll
    void stop() {
        store.close();
    }
}
