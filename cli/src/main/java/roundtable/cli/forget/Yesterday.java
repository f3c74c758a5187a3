package roundtable.cli.forget;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import roundtable.cli.client.Guests;
import roundtable.cli.client.Refused;
import roundtable.cli.client.Session;
import roundtable.cli.server.OwnServer;
import roundtable.cli.server.TemporaryDirectory;
import tools.jackson.databind.JsonNode;

/** A product on a database of before the forgetting, with the keystore of after it. */
final class Yesterday implements AutoCloseable {
    private final OwnServer server;
    private final String reportId;

    private Yesterday(OwnServer server, String reportId) {
        this.server = server;
        this.reportId = reportId;
    }

    static Yesterday restore(Path database, Path keystore, String reportId, Guests people) {
        OwnServer server = OwnServer.prepare();
        server.expect(people.anew());
        try {
            TemporaryDirectory.copy(database, server.data());
            Files.copy(keystore, server.keys());
            server.resume();
            return new Yesterday(server, reportId);
        } catch (IOException e) {
            server.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    OwnServer server() {
        return server;
    }

    /** The text that its editors get of an item; {@code null} as JSON has it where there is none. */
    JsonNode text(String itemId) {
        Session session = server.product().signIn("One rapporteur", "rapporteur");
        return Items.find(session.get("/api/reports/" + reportId), itemId).path("text");
    }

    /** The code with which another comment on an item is refused; empty where it is taken. */
    String refusalOf(String itemId) {
        Session session = server.product().signIn("One rapporteur", "rapporteur");
        Map<String, Object> comment = Orders.comment(itemId, "another", "Another comment.");
        try {
            session.post("reports/" + reportId, "another", List.of(comment));
            return "";
        } catch (Refused refused) {
            return refused.code();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
