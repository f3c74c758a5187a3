package roundtable.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import roundtable.commands.RunningService.Reply;

/** Who asks too often is told to wait, and for how long; everybody else is served meanwhile. */
@Timeout(120)
class LimitsTest {
    private static final int TEN_THOUSAND = 10_000;
    private static final String BEHIND_A_PROXY = "--roundtable.proxies=127.0.0.1,10.0.0.0/8";

    @TempDir
    Path data;

    private RunningService service(String... settings) {
        return new RunningService(data, settings);
    }

    @Test
    void commandsOverHttp() {
        try (RunningService service = service("--roundtable.rates.commands-person=2/h burst 3")) {
            String ada = service.signIn("rapporteur");
            for (int i = 0; i < 3; i++) {
                assertThat(submit(service, ada).code()).isEqualTo("report-unknown");
            }
            Reply refused = submit(service, ada);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.code()).isEqualTo("too-many-requests");
            assertThat(refused.contentType()).startsWith("application/problem+json");
            long wait =
                    refused.response().headers().firstValueAsLong("Retry-After").orElseThrow();
            assertThat(wait).isBetween(1700L, 1801L);
            assertThat(refused.json().path("detail").asString()).contains(wait + " seconds");
            assertThat(submit(service, service.signIn("rapporteur", "Bo")).status())
                    .isEqualTo(404);
        }
    }

    private static Reply submit(RunningService service, String cookie) {
        return service.command("report:none", cookie, "k", "{\"type\":\"submit-report\"}");
    }

    @Test
    void signIns() {
        try (RunningService service = service("--roundtable.rates.sign-ins-address=1/h burst 2")) {
            for (int i = 0; i < 2; i++) {
                assertThat(signInFrom(service, "192.0.2.7")).isEqualTo(401);
            }
            Reply third = service.postAsNobody("/api/session", "{}");
            assertThat(third.code()).isEqualTo("too-many-requests");
            assertThat(service.postAsNobody("/api/session;v=1", "{}").status()).isEqualTo(400);
        }
    }

    @Test
    void commandsOverTheSocketAreRefusedWithTheWaitAndTheSocketStays() throws Exception {
        try (RunningService service = service("--roundtable.rates.commands-person=1/h burst 2")) {
            Client ada = Client.open(service, service.signIn("rapporteur")).join();
            for (int i = 0; i < 20; i++) {
                ada.send("{\"type\":\"command\",\"topic\":\"report:none\",\"commandId\":\"k" + i
                        + "\",\"commands\":[{\"type\":\"submit-report\"}]}");
                String code = i < 2 ? "report-unknown" : "too-many-requests";
                String answer = ada.next();
                assertThat(answer).contains("\"type\":\"refused\"", "\"commandId\":\"k" + i + "\"", code);
                assertThat(answer.contains("\"status\":429,\"retryAfterMillis\":3"))
                        .isEqualTo(i >= 2);
            }
            ada.send("{\"type\":\"ping\",\"n\":1}");
            assertThat(ada.next()).contains("pong");
        }
    }

    @Test
    void tenThousandSocketsFromOneAddressLeaveOthersServed() throws Exception {
        try (RunningService service = service(
                "--roundtable.rates.open-sockets-person=1000",
                "--roundtable.rates.open-sockets-address=40",
                "--roundtable.rates.sockets-address=10000/s",
                BEHIND_A_PROXY)) {
            String ada = service.signIn("rapporteur");
            List<Client> open = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Client client = Client.open(service, ada, "X-Forwarded-For", "192.0.2.7")
                        .join();
                client.send("{\"type\":\"ping\",\"n\":1}");
                assertThat(client.next())
                        .contains("pong"); // A socket counts from when it is open, soon after its handshake.
                open.add(client);
            }
            List<Integer> answers = IntStream.range(40, TEN_THOUSAND)
                    .parallel()
                    .mapToObj(i -> statusOfHandshake(service, ada))
                    .distinct()
                    .toList();
            assertThat(answers).containsExactly(429);
            Client other = Client.open(service, service.signIn("chair", "Bo"), "X-Forwarded-For", "192.0.2.8")
                    .join();
            other.send("{\"type\":\"ping\",\"n\":1}");
            assertThat(other.next()).contains("pong");

            open.getFirst().leave();
            while (Client.open(service, ada, "X-Forwarded-For", "192.0.2.7")
                    .handle((in, fault) -> fault != null)
                    .join()) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void handshakesAreRefusedWith429() throws Exception {
        try (RunningService service = service("--roundtable.rates.sockets-person=1/h burst 1")) {
            String ada = service.signIn("rapporteur");
            Client.open(service, ada).join();
            assertThatThrownBy(() -> Client.open(service, ada).join()).hasMessageContaining("Handshake");
            RawAnswer answer = RawAnswer.to(service.port, handshake(ada));
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.headers()).contains("Retry-After: 3");
            assertThat(answer.body()).contains("too-many-requests");
        }
    }

    @Test
    void whoOpensASocketAndSaysNothingIsCut() throws Exception {
        try (RunningService service = service("--roundtable.sockets.silence=1s");
                Socket silent = new Socket(InetAddress.getLoopbackAddress(), service.port)) {
            silent.getOutputStream()
                    .write(handshake(service.signIn("rapporteur")).getBytes(StandardCharsets.US_ASCII));
            String heard = new String(silent.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(heard).startsWith("HTTP/1.1 101").contains("ping", "nothing heard for too long");
        }
    }

    private static int statusOfHandshake(RunningService service, String cookie) {
        try {
            return RawAnswer.to(service.port, handshake(cookie, "X-Forwarded-For: 192.0.2.7"))
                    .status();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String handshake(String cookie, String... more) {
        return String.join(
                "\r\n",
                "GET /ws/commands HTTP/1.1",
                "Host: localhost",
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
                "Cookie: " + cookie,
                String.join("", Stream.of(more).map(line -> line + "\r\n").toList()),
                "");
    }

    @Test
    void whatSomebodySaysOfTheirAddressIsNotBelieved() {
        try (RunningService service = service("--roundtable.rates.sign-ins-address=1/h burst 2")) {
            assertThat(Stream.of("192.0.2.1", "192.0.2.2", "192.0.2.3").map(from -> signInFrom(service, from)))
                    .containsExactly(401, 401, 429);
        }
    }

    @Test
    void ofAProxyTheRightmostThatIsNoProxyIsBelieved() {
        try (RunningService service = service("--roundtable.rates.sign-ins-address=1/h burst 2", BEHIND_A_PROXY)) {
            assertThat(Stream.of(
                                    "192.0.2.1",
                                    "192.0.2.2",
                                    "198.51.100.1, 192.0.2.1, 10.1.2.3",
                                    "198.51.100.2, 192.0.2.1",
                                    "192.0.2.1, 198.51.100.2",
                                    "192.0.2.9, nonsense, 10.1.2.3, 10.1.2.4",
                                    "nonsense",
                                    "")
                            .map(from -> signInFrom(service, from)))
                    .containsExactly(401, 401, 401, 429, 401, 401, 401, 401);
        }
    }

    private static int signInFrom(RunningService service, String from) {
        String nobody = "{\"email\":\"nobody@roundtable.example\",\"password\":\"something wrong\"}";
        return service.postAsNobody("/api/session", nobody, "X-Forwarded-For", from)
                .status();
    }

    @Test
    void eachAnswerHasAnIdThatNobodyElseChose() {
        try (RunningService service = service()) {
            List<String> ids = Stream.of("mine", "mine")
                    .map(id -> service.send(service.request("/api/session").header("X-Request-Id", id)))
                    .map(reply -> {
                        String id = reply.response()
                                .headers()
                                .firstValue("X-Request-Id")
                                .orElseThrow();
                        assertThat(reply.json().path("requestId").asString()).isEqualTo(id);
                        return id;
                    })
                    .toList();
            assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{16}"));
        }
    }

    private static final class Client implements WebSocket.Listener {
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private @Nullable WebSocket socket;

        static java.util.concurrent.CompletableFuture<Client> open(
                RunningService service, String cookie, String... header) {
            Client client = new Client();
            WebSocket.Builder builder = HTTP.newWebSocketBuilder().header("Cookie", cookie);
            if (header.length > 0) {
                builder.header(header[0], header[1]);
            }
            return builder.buildAsync(URI.create("ws://127.0.0.1:" + service.port + "/ws/commands"), client)
                    .thenApply(opened -> {
                        client.socket = opened;
                        return client;
                    });
        }

        private static final HttpClient HTTP = HttpClient.newHttpClient();

        void send(String text) {
            java.util.Objects.requireNonNull(socket).sendText(text, true).join();
        }

        void leave() {
            java.util.Objects.requireNonNull(socket).abort();
        }

        String next() throws InterruptedException {
            String text = heard.poll(20, TimeUnit.SECONDS);
            if (text == null) {
                throw new AssertionError("nothing was heard");
            }
            return text.contains("\"ping\"") ? next() : text;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            heard.add(text.toString());
            from.request(1);
            return null;
        }
    }
}
