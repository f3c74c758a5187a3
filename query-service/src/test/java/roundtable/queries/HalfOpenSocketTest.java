package roundtable.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
            try (Socket dead = connectByHand(service.liveAddress());
                    TestSocket alive = service.connect("Sara")) {
                say(dead, "{\"type\":\"subscribe\",\"topic\":\"report:r\",\"after\":0}");
                say(dead, "{\"type\":\"presence\",\"topic\":\"report:r\",\"clientId\":\"t\",\"cursor\":null}");
                alive.subscribe("report:r", 0);
                JsonNode message = alive.next();
                while (!names(message).equals("[\"Ghost\"]")) {
                    message = alive.next();
                }
                while (!names(message).equals("[]")) {
                    message = alive.next();
                }
                assertThat(readToEnd(dead)).contains("\"ping\"");
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

    private static Socket connectByHand(URI address) throws Exception {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
        String request = "GET /ws/live HTTP/1.1\r\nHost: 127.0.0.1:" + address.getPort()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nCookie: "
                + RunningService.cookie("Ghost", "reader") + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        StringBuilder answer = new StringBuilder();
        while (!answer.toString().endsWith("\r\n\r\n")) {
            answer.append((char) socket.getInputStream().read());
        }
        assertThat(answer.toString()).startsWith("HTTP/1.1 101");
        return socket;
    }

    /** One text frame, masked with zeros. */
    private static void say(Socket socket, String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        socket.getOutputStream().write(new byte[] {(byte) 0x81, (byte) (0x80 | bytes.length), 0, 0, 0, 0});
        socket.getOutputStream().write(bytes);
    }

    private static String readToEnd(Socket socket) throws Exception {
        InputStream in = socket.getInputStream();
        socket.shutdownOutput();
        return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
}
