package roundtable.journal.sealing;

import org.junit.jupiter.api.Tag;
import roundtable.journal.MongodStore;
import roundtable.journal.Store;

@Tag("mongod")
class MongodForgettingTest extends ForgettingContract {
    @Override
    Store open() {
        return MongodStore.named();
    }
}
