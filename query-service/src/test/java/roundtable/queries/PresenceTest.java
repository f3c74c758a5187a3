package roundtable.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import roundtable.journal.Journal;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.queries.presence.Rooms;
import roundtable.queries.report.RandomReport;
import tools.jackson.databind.JsonNode;

@Timeout(120)
final class PresenceTest {
    private static final EmbeddedServer DATABASE = EmbeddedServer.inMemory();
    private static final RunningService SERVICE = new RunningService(DATABASE, Map.of());

    @AfterAll
    static void stop() {
        SERVICE.close();
        DATABASE.close();
    }

    @Test
    void peopleSeeEachOtherComeMoveAndGo() throws Exception {
        try (TestSocket sara = subscribed("p1", "Sara")) {
            sara.send(presence("p1", RunningService.person("Sara") + ".tab1", "null"));
            assertThat(names(sara.next())).containsExactly("Sara");
            try (TestSocket omar = subscribed("p1", "Omar")) {
                assertThat(names(omar.next())).containsExactly("Sara");
                omar.send(presence(
                        "p1",
                        RunningService.person("Omar") + ".tab2",
                        "{\"itemId\":\"i1\",\"anchor\":3,\"head\":5,\"revision\":2}"));
                JsonNode told = sara.next();
                assertThat(names(told)).containsExactly("Sara", "Omar");
                assertThat(told.path("people").get(1).toString())
                        .isEqualTo("{\"clientId\":\"" + RunningService.person("Omar")
                                + ".tab2\",\"name\":\"Omar\",\"role\":\"note-taker\","
                                + "\"cursor\":{\"itemId\":\"i1\",\"anchor\":3,\"head\":5,\"revision\":2}}");
            }
            assertThat(names(sara.next())).containsExactly("Sara");
        }
    }

    @Test
    void whoLeavesTheTopicLeavesTheRoom() throws Exception {
        try (TestSocket sara = subscribed("p2", "Sara");
                TestSocket omar = subscribed("p2", "Omar")) {
            omar.send(presence("p2", RunningService.person("Omar") + ".tab2", "null"));
            assertThat(names(sara.next())).containsExactly("Omar");
            assertThat(Rooms.occupied(SERVICE)).contains("report:p2");
            omar.send("{\"type\":\"unsubscribe\",\"topic\":\"report:p2\"}");
            assertThat(names(sara.next())).isEmpty();
            assertThat(Rooms.occupied(SERVICE)).doesNotContain("report:p2");
        }
    }

    @Test
    void aTabThatComesBackTakesItsOldConnectionsPlaceAndNobodyElseCan() throws Exception {
        try (TestSocket old = subscribed("p3", "Sara");
                TestSocket back = subscribed("p3", "Sara");
                TestSocket other = subscribed("p3", "Omar")) {
            old.send(presence("p3", RunningService.person("Sara") + ".tab1", "null"));
            assertThat(names(back.next())).containsExactly("Sara");
            assertThat(names(other.next())).containsExactly("Sara");
            back.send(presence(
                    "p3",
                    RunningService.person("Sara") + ".tab1",
                    "{\"itemId\":\"i1\",\"anchor\":0,\"head\":0,\"revision\":0}"));
            assertThat(names(other.next())).containsExactly("Sara");
            other.send(presence("p3", RunningService.person("Sara") + ".tab1", "null"));
            assertThat(other.next().path("code").asString()).isEqualTo("client-foreign");
        }
    }

    private static TestSocket subscribed(String report, String name) throws InterruptedException {
        if (SERVICE.bean(Journal.class).lastVersion("report:" + report) < 0) {
            SERVICE.stream("report:" + report).append(RandomReport.opening(report));
        }
        TestSocket socket = SERVICE.connect(name);
        socket.subscribe("report:" + report, 0);
        assertThat(socket.next().path("type").asString()).isEqualTo("subscribed");
        return socket;
    }

    private static String presence(String report, String clientId, String cursor) {
        return "{\"type\":\"presence\",\"topic\":\"report:%s\",\"clientId\":\"%s\",\"cursor\":%s}"
                .formatted(report, clientId, cursor);
    }

    private static List<String> names(JsonNode message) {
        assertThat(message.path("type").asString()).isEqualTo("presence");
        return message.path("people").findValuesAsString("name");
    }
}
