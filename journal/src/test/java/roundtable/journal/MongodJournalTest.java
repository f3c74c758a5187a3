package roundtable.journal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

@Tag("mongod")
class MongodJournalTest extends JournalContract {

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
