package roundtable.journal;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedFileProcessesTest extends ProcessesContract {

    private Store store = unopened();

    @SuppressWarnings("NullAway") // assigned before all tests
    private static Store unopened() {
        return null;
    }

    @BeforeAll
    void start(@TempDir Path directory) {
        store = EmbeddedStore.in(directory.resolve("journal.mv"));
    }

    @Override
    Store store() {
        return store;
    }

    @AfterAll
    void stop() {
        store.close();
    }
}
