package roundtable.standalone;

import org.junit.jupiter.api.Tag;

@Tag("mongod")
class TrailProofMongodTest extends TrailProofContract {

    @Override
    Installation installation() {
        return OneProcess.on(Mongod.uri(), Mongod.freshDatabase());
    }
}
