package roundtable.commands.identity;

import org.junit.jupiter.api.Tag;

@Tag("mongod")
class PasskeyStoresMongodTest extends PasskeyStoresContract {
    @Override
    String uri() {
        String uri = System.getProperty("roundtable.mongod");
        if (uri == null) {
            throw new IllegalStateException("These tests need -Droundtable.mongod=mongodb://host:port/?replicaSet=...");
        }
        return uri;
    }
}
