package roundtable.journal.sealing;

import roundtable.journal.EmbeddedStore;
import roundtable.journal.Store;

class EmbeddedSealingTest extends SealingContract {
    @Override
    Store open() {
        return EmbeddedStore.inMemory();
    }
}
