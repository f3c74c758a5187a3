package roundtable.queries.report.export.many;

import org.junit.jupiter.api.Tag;

@Tag("mongod")
final class CopyOrdersMongodTest extends CopyOrdersContract {
    @Override
    String uri() {
        String uri = System.getProperty("roundtable.mongod");
        if (uri == null) {
            throw new IllegalStateException("These tests need -Droundtable.mongod=mongodb://host:port/?replicaSet=...");
        }
        return uri;
    }
}
