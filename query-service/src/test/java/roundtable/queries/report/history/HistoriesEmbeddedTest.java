package roundtable.queries.report.history;

import org.junit.jupiter.api.AfterAll;
import roundtable.journal.embedded.EmbeddedServer;

final class HistoriesEmbeddedTest extends HistoriesContract {
    private static final EmbeddedServer SERVER = EmbeddedServer.inMemory();

    @AfterAll
    static void stopServer() {
        SERVER.close();
    }

    @Override
    String uri() {
        return SERVER.uri();
    }
}
