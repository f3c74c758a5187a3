package roundtable.journal.checkpoint;

import org.junit.jupiter.api.Tag;
import roundtable.journal.MongodStore;
import roundtable.journal.Store;

@Tag("mongod")
class MongodCheckpointsTest extends CheckpointsContract {
    @Override
    Store open() {
        return MongodStore.named();
    }
}
