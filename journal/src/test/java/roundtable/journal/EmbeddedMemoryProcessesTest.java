package roundtable.journal;

import org.junit.jupiter.api.AfterAll;

class EmbeddedMemoryProcessesTest extends ProcessesContract {

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
