package roundtable.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.queries.report.RandomReport;
import tools.jackson.databind.JsonNode;

/** A connection whose other end is dead without having said so. */
@Timeout(120)
final class HalfOpenSocketTest {
    @Test
    void whoIsNotHeardIsClosedAndLeavesTheRoom() throws Exception {
        try (EmbeddedServer database = EmbeddedServer.inMemory();
                RunningService service = new RunningService(database, Map.of("roundtable.sockets.silence", "1500ms"))) {
            service.stream("report:r").append(RandomReport.opening("r"));
            try (HandMadeSocket dead = new HandMadeSocket(service.liveAddress(), service.cookie("Ghost", "reader"));
                    TestSocket alive = service.connect("Sara")) {
                String ghost = TestPeople.id("Ghost", "reader");
                dead.say("{\"type\":\"subscribe\",\"topic\":\"report:r\",\"after\":0}");
                dead.say("{\"type\":\"presence\",\"topic\":\"report:r\",\"clientId\":\"" + ghost
                        + ".t\",\"cursor\":null}");
                alive.subscribe("report:r", 0);
                JsonNode message = alive.next();
                while (!names(message).equals("[\"Ghost\"]")) {
                    message = alive.next();
                }
                while (!names(message).equals("[]")) {
                    message = alive.next();
                }
                assertThat(everything(dead)).contains("\"ping\"");
                assertThat(dead.closedWith()).isIn(1001, HandMadeSocket.CLOSED_ABNORMALLY);
                alive.send("{\"type\":\"ping\",\"n\":3}");
                assertThat(alive.next().path("type").asString()).isEqualTo("pong");
            }
        }
    }

    private static String names(JsonNode message) {
        return message.path("type").asString().equals("presence")
                ? message.path("people").findValues("name").toString()
                : "";
    }

    private static String everything(HandMadeSocket socket) throws Exception {
        StringBuilder all = new StringBuilder();
        for (String text = socket.next(); text != null; text = socket.next()) {
            all.append(text);
        }
        return all.toString();
    }
}
