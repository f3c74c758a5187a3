package roundtable.journal.sealing;

import roundtable.journal.EmbeddedStore;
import roundtable.journal.Store;

class EmbeddedForgettingTest extends ForgettingContract {
    @Override
    Store open() {
        return EmbeddedStore.inMemory();
    }
}
