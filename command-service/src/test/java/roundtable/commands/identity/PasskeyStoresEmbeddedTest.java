package roundtable.commands.identity;

import org.junit.jupiter.api.AfterAll;
import roundtable.journal.embedded.EmbeddedServer;

class PasskeyStoresEmbeddedTest extends PasskeyStoresContract {
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
