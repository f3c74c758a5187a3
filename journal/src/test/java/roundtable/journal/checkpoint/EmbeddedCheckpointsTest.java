package roundtable.journal.checkpoint;

import roundtable.journal.EmbeddedStore;
import roundtable.journal.Store;

class EmbeddedCheckpointsTest extends CheckpointsContract {
    @Override
    Store open() {
        return EmbeddedStore.inMemory();
    }
}
