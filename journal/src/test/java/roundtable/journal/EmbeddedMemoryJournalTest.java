package roundtable.journal;

import org.junit.jupiter.api.AfterAll;

class EmbeddedMemoryJournalTest extends JournalContract {

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
