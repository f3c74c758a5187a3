package roundtable.queries.report.export.many;

import org.junit.jupiter.api.AfterAll;
import roundtable.journal.embedded.EmbeddedServer;

final class CopyOrdersEmbeddedTest extends CopyOrdersContract {
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
