package roundtable.queries.webhook;

import org.junit.jupiter.api.AfterAll;
import roundtable.journal.embedded.EmbeddedServer;

final class DeliveriesEmbeddedTest extends DeliveriesContract {
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
