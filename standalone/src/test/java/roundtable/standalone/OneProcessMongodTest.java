package roundtable.standalone;

import org.junit.jupiter.api.Tag;

@Tag("mongod")
class OneProcessMongodTest extends LiveWritingContract {

    @Override
    Installation installation() {
        return OneProcess.on(Mongod.uri(), Mongod.freshDatabase());
    }
}
