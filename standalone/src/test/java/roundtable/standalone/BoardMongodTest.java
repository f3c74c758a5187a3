package roundtable.standalone;

import org.junit.jupiter.api.Tag;

@Tag("mongod")
class BoardMongodTest extends BoardContract {

    @Override
    Installation installation() {
        return OneProcess.on(Mongod.uri(), Mongod.freshDatabase());
    }
}
