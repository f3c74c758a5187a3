package roundtable.standalone;

import org.junit.jupiter.api.Tag;

@Tag("mongod")
class TwoServicesMongodTest extends LiveWritingContract {

    @Override
    Installation installation() {
        return TwoServices.on(Mongod.uri(), Mongod.freshDatabase());
    }
}
