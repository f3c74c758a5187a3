package roundtable.queries.report.history;

import org.junit.jupiter.api.Tag;

@Tag("mongod")
final class HistoriesMongodTest extends HistoriesContract {
    @Override
    String uri() {
        String uri = System.getProperty("roundtable.mongod");
        if (uri == null) {
            throw new IllegalStateException("These tests need -Droundtable.mongod=mongodb://host:port/?replicaSet=...");
        }
        return uri;
    }
}
