package roundtable.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.queries.report.RandomReport;
import tools.jackson.databind.JsonNode;

/** Everything wrong that can be sent: an answer or a clean close, and nothing of our insides. */
@Timeout(120)
final class BadMessagesTest {
    private static final EmbeddedServer DATABASE = EmbeddedServer.inMemory();
    private static final RunningService SERVICE = new RunningService(DATABASE, Map.of());

    static {
        SERVICE.stream("report:here").append(RandomReport.opening("here"));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
        DATABASE.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {                                                                  | json-malformed
            nonsense                                                           | json-malformed
            "text"                                                             | message-malformed
            []                                                                 | message-malformed
            {}                                                                 | message-malformed
            {"type":7}                                                         | message-malformed
            {"type":"shout","topic":"report:here"}                             | message-malformed
            {"type":"subscribe","topic":"report:here"}                         | field-missing
            {"type":"subscribe","after":0}                                     | field-missing
            {"type":"subscribe","topic":null,"after":0}                        | field-missing
            {"type":"subscribe","topic":["report:here"],"after":0}             | field-invalid
            {"type":"subscribe","topic":"report:here","after":"0"}             | field-invalid
            {"type":"subscribe","topic":"report:here","after":0.5}             | field-invalid
            {"type":"subscribe","topic":"report:here","after":-2}              | message-malformed
            {"type":"subscribe","topic":"report:here","after":0,"x":1}         | field-unknown
            {"type":"subscribe","topic":"report:here","after":1}               | version-ahead
            {"type":"subscribe","topic":"report:nowhere","after":0}            | unknown-topic
            {"type":"subscribe","topic":"report:../etc","after":0}             | unknown-topic
            {"type":"subscribe","topic":"dashboard","after":0}                 | unknown-topic
            {"type":"subscribe","topic":"","after":0}                          | unknown-topic
            {"type":"unsubscribe","topic":"report:here"}                       | unknown-topic
            {"type":"presence","topic":"report:here","clientId":"t","cursor":null} | unknown-topic
            {"type":"diverged","topic":"report:here","itemId":"a","revision":1,"expected":"0","actual":"1"} | unknown-topic
            """)
    void isAnsweredWithAnErrorAndTheSocketStaysOpen(String message, String code) throws Exception {
        try (TestSocket socket = SERVICE.connect("Sara")) {
            socket.send(message);
            JsonNode error = socket.next();
            assertThat(error.path("type").asString()).isEqualTo("error");
            assertThat(error.path("code").asString()).isEqualTo(code);
            assertThat(error.path("detail").asString()).isNotBlank().doesNotContain("Exception", "roundtable.");
            socket.send("{\"type\":\"ping\",\"n\":1}");
            assertThat(socket.next().path("type").asString()).isEqualTo("pong");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "clientId":"","cursor":null                                              | id-malformed
            "clientId":"a b","cursor":null                                           | id-malformed
            "cursor":null                                                            | field-missing
            "clientId":"t","cursor":7                                                | field-invalid
            "clientId":"t","cursor":{"itemId":"a","anchor":-1,"head":0,"revision":0} | message-malformed
            "clientId":"t","cursor":{"itemId":"/","anchor":0,"head":0,"revision":0}  | id-malformed
            "clientId":"t","cursor":{"itemId":"a","anchor":0,"head":0}               | field-missing
            """)
    void presenceThatIsNoneIsAnswered(String fields, String code) throws Exception {
        try (TestSocket socket = SERVICE.connect("Sara")) {
            socket.subscribe("report:here", 0);
            socket.next();
            socket.send("{\"type\":\"presence\",\"topic\":\"report:here\"," + fields + "}");
            JsonNode error = socket.next();
            assertThat(error.path("code").asString()).isEqualTo(code);
            assertThat(error.path("topic").asString()).isEqualTo("report:here");
        }
    }

    @Test
    void deepNestingIsAnswered() throws Exception {
        try (TestSocket socket = SERVICE.connect("Sara")) {
            socket.send("[".repeat(10_000));
            assertThat(socket.next().path("code").asString()).isEqualTo("json-too-deep");
        }
    }

    @Test
    void theTenthMessageThatCannotBeServedClosesWith1008() throws Exception {
        try (TestSocket socket = SERVICE.connect("Sara")) {
            for (int i = 0; i < 10; i++) {
                socket.send("nonsense");
            }
            assertThat(socket.closedWith()).isEqualTo(1008);
        }
    }

    @Test
    void aMessageOver64KiBClosesWith1009() throws Exception {
        try (TestSocket socket = SERVICE.connect("Sara")) {
            socket.send("{\"type\":\"ping\",\"n\":1,\"x\":\"" + "x".repeat(65_536) + "\"}");
            assertThat(socket.closedWith()).isEqualTo(1009);
        }
    }

    @Test
    void binaryClosesWith1003() throws Exception {
        try (TestSocket socket = SERVICE.connect("Sara")) {
            socket.sendBinary(new byte[] {1, 2, 3});
            assertThat(socket.closedWith()).isEqualTo(1003);
        }
    }

    @Test
    void moreTopicsThanAConnectionFollowsAreRefused() throws Exception {
        for (int i = 0; i < 17; i++) {
            SERVICE.stream("report:many" + i).append(RandomReport.opening("many" + i));
        }
        try (TestSocket socket = SERVICE.connect("Sara")) {
            for (int i = 0; i < 16; i++) {
                socket.subscribe("report:many" + i, 0);
                assertThat(socket.next().path("type").asString()).isEqualTo("subscribed");
            }
            socket.subscribe("report:many16", 0);
            assertThat(socket.next().path("code").asString()).isEqualTo("too-many-topics");
        }
    }

    @Test
    void nobodyGetsInWithoutSigningIn() {
        HttpClient http = HttpClient.newHttpClient();
        for (String cookie : new String[] {"a=b", "roundtable-session=junk", "roundtable-session="}) {
            assertThatThrownBy(() -> TestSocket.open(http, SERVICE.liveAddress(), cookie))
                    .isInstanceOf(CompletionException.class)
                    .hasMessageContaining("WebSocketHandshakeException");
        }
    }
}
