package roundtable.standalone;

import java.util.UUID;

/** The mongod that {@code ./run test --mongod} starts. */
final class Mongod {
    private Mongod() {}

    static String uri() {
        String uri = System.getProperty("roundtable.mongod");
        if (uri == null) {
            throw new IllegalStateException("These tests need -Droundtable.mongod=mongodb://host:port/?replicaSet=...");
        }
        return uri;
    }

    static String freshDatabase() {
        return "test-" + UUID.randomUUID();
    }
}
