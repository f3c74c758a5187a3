package roundtable.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands over the WebSocket. */
class CommandSocketTest {
    private static final List<String> HANDSHAKE = List.of(
            "GET /ws/commands HTTP/1.1",
            "Host: localhost",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
            "",
            "");

    @TempDir
    static Path data;

    private static RunningService service;
    private static String ada;

    @BeforeAll
    static void start() {
        service = new RunningService(data);
        ada = service.signIn("rapporteur");
        service.openReport("r1", ada);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void takesWhatHttpTakesAndAnswersTheSame() throws Exception {
        String add = "{\"type\":\"add-bullet\",\"itemId\":\"i1\",\"section\":\"summary\",\"text\":\"ab\"}";
        try (Client client = new Client()) {
            client.send(
                    "{\"type\":\"command\",\"topic\":\"report:r1\",\"commandId\":\"k1\",\"commands\":[" + add + "]}");
            assertThat(client.next())
                    .isEqualTo("{\"type\":\"result\",\"commandId\":\"k1\",\"version\":1,\"revisions\":{\"i1\":0}}");

            client.send(
                    "{\"type\":\"command\",\"topic\":\"report:r1\",\"commandId\":\"k1\",\"commands\":[ " + add + "]}");
            assertThat(client.next())
                    .isEqualTo("{\"type\":\"result\",\"commandId\":\"k1\",\"version\":1,\"revisions\":{\"i1\":0}}");
            assertThat(service.command("report:r1", ada, "k1", add).body())
                    .isEqualTo("{\"commandId\":\"k1\",\"version\":1,\"revisions\":{\"i1\":0}}");
        }
    }

    @Test
    void refusesAndGoesOn() throws Exception {
        long head = service.journal().head();
        try (Client client = new Client()) {
            client.send(
                    "{\"type\":\"command\",\"topic\":\"report:r1\",\"commandId\":\"x1\",\"commands\":[{\"type\":\"submit-report\"}]}");
            assertThat(client.next())
                    .startsWith("{\"type\":\"refused\",\"commandId\":\"x1\",\"code\":\"sections-open\",\"detail\":\"")
                    .endsWith("\"status\":409}");
            for (String topic : new String[] {"report", "", "dashboard:x", ":r1"}) {
                client.send("{\"type\":\"command\",\"topic\":\"" + topic + "\",\"commandId\":\"x2\",\"commands\":[]}");
                assertThat(client.next()).contains("\"code\":\"unknown-topic\"", "\"status\":404");
            }
            client.send(
                    "{\"type\":\"command\",\"topic\":\"report:r1\",\"commandId\":\"x3\",\"commands\":[{\"type\":\"explode\"}]}");
            assertThat(client.next()).contains("\"type\":\"refused\"", "\"code\":\"command-unknown\"");
            client.send("{\"type\":\"command\",\"topic\":\"report:r1\"}");
            assertThat(client.next()).contains("\"type\":\"error\"", "\"code\":\"field-missing\"");
            client.send(
                    "{\"type\":\"command\",\"topic\":7,\"commandId\":\"x4\",\"commands\":[],\"more\":{\"commandId\":\"x5\"}}");
            assertThat(client.next())
                    .startsWith("{\"type\":\"error\",\"commandId\":\"x4\",\"code\":\"field-")
                    .doesNotContain("x5");
            client.send(
                    "{\"type\":\"command\",\"topic\":\"report:r1\",\"commandId\":{\"no\":\"text\"},\"commands\":[]}");
            assertThat(client.next())
                    .contains("\"type\":\"error\"", "\"topic\":\"report:r1\"")
                    .doesNotContain("commandId\":\"");
            client.send("{\"type\":\"subscribe\",\"topic\":\"report:r1\"}");
            assertThat(client.next()).contains("\"type\":\"error\"", "\"code\":\"message-malformed\"");
            client.send("nonsense");
            assertThat(client.next()).contains("\"type\":\"error\"", "\"code\":\"json-malformed\"");
            client.send("{\"type\":\"ping\",\"n\":7}");
            assertThat(client.next()).isEqualTo("{\"type\":\"pong\",\"n\":7}");
        }
        assertThat(service.journal().head()).isEqualTo(head);
    }

    @Test
    void opensForNobodyUnknown() throws Exception {
        assertThatThrownBy(() -> new Client("other=1")).hasCauseInstanceOf(WebSocketHandshakeException.class);

        RawAnswer answer = RawAnswer.to(service.port, String.join("\r\n", HANDSHAKE));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers()).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"sign-in-needed\"");
    }

    @Test
    void saysWhyItIsNoSocket() throws Exception {
        List<String> plain =
                HANDSHAKE.stream().filter(l -> !l.startsWith("Upgrade")).toList();
        RawAnswer answer = RawAnswer.to(service.port, String.join("\r\n", signedIn(plain, "Accept: */*")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"socket-only\"");
    }

    @Test
    void opensForPagesOfThisSiteOnly() throws Exception {
        RawAnswer foreign = RawAnswer.to(
                service.port, String.join("\r\n", signedIn(HANDSHAKE, "Origin: https://elsewhere.example")));
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.headers()).contains("application/problem+json");
        assertThat(foreign.body()).contains("\"code\":\"origin-foreign\"");
    }

    private static List<String> signedIn(List<String> request, String header) {
        List<String> lines = new ArrayList<>(request);
        lines.addAll(2, List.of("Cookie: " + ada, header));
        return lines;
    }

    private static final class Client implements AutoCloseable, WebSocket.Listener {
        private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();
        private final WebSocket socket;

        Client() {
            this(ada);
        }

        Client(String cookie) {
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .header("Cookie", cookie)
                    .buildAsync(URI.create("ws://127.0.0.1:" + service.port + "/ws/commands"), this)
                    .join();
        }

        void send(String message) {
            socket.sendText(message, true).join();
        }

        String next() throws InterruptedException {
            String message = received.poll(20, TimeUnit.SECONDS);
            assertThat(message).as("an answer").isNotNull();
            return String.valueOf(message);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                received.add(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public void close() {
            socket.abort();
        }
    }
}
