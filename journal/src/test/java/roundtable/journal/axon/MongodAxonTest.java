package roundtable.journal.axon;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import roundtable.journal.MongodStore;
import roundtable.journal.Store;

@Tag("mongod")
class MongodAxonTest extends AxonContract {

    private final Store store = MongodStore.named();

    @Override
    Store store() {
        return store;
    }

    @AfterAll
    void stop() {
        store.close();
    }
}
