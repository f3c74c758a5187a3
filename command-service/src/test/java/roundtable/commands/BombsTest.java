package roundtable.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import roundtable.commands.RunningService.Reply;

/** What is small on the network and huge once it is unpacked. */
@Timeout(120)
class BombsTest {
    private static final int HUGE = 60_000_000;
    /** Of a compressed text message that comes in one frame. */
    private static final int COMPRESSED_TEXT = 0xC1;

    private static final int CLOSE = 0x88;
    private static final int LONG_LENGTH = 127;
    private static final int MASKED = 0x80;
    private static final int TOO_BIG = 1009;

    @TempDir
    Path data;

    private RunningService service;
    private String ada;

    @BeforeEach
    void start() {
        service = new RunningService(data);
        ada = service.signIn("rapporteur");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    /** Nothing unpacks a body: it is no JSON as it comes. */
    @Test
    void aCompressedBodyIsNotUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(new byte[HUGE]);
        }
        byte[] body = Arrays.copyOf(packed.toByteArray(), 60_000);

        Reply reply = service.send(service.request("/api/reports/r1/commands")
                .header("Cookie", ada)
                .header("X-XSRF-TOKEN", TestPeople.csrf(ada))
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(body)));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("json-malformed");
    }

    /** A message that would be a thousand times larger than any may be is given up on the way. */
    @Test
    void aCompressedMessageIsGivenUpOnceItIsTooLarge() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port)) {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            DataInputStream in = new DataInputStream(socket.getInputStream());
            out.write(handshake().getBytes(StandardCharsets.US_ASCII));
            assertThat(head(in)).startsWith("HTTP/1.1 101").contains("permessage-deflate");

            byte[] bomb = bomb();
            assertThat(bomb.length).isLessThan(HUGE / 500);
            out.write(COMPRESSED_TEXT);
            out.write(MASKED | LONG_LENGTH);
            out.writeLong(bomb.length);
            out.writeInt(0);
            out.write(bomb);

            assertThat(closedWith(in)).isEqualTo(TOO_BIG);
        }
        assertThat(service.command("report:none", ada, "k", "{\"type\":\"submit-report\"}")
                        .status())
                .isEqualTo(404);
    }

    private String handshake() {
        return String.join(
                "\r\n",
                "GET /ws/commands HTTP/1.1",
                "Host: localhost",
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
                "Sec-WebSocket-Extensions: permessage-deflate",
                "Cookie: " + ada,
                "",
                "");
    }

    /** The letter a, again and again, as the extension packs it. */
    private static byte[] bomb() throws IOException {
        byte[] letters = new byte[HUGE];
        Arrays.fill(letters, (byte) 'a');
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater raw = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed, raw)) {
            deflate.write(letters);
        } finally {
            raw.end();
        }
        return packed.toByteArray();
    }

    private static String head(DataInputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        while (!answer.toString().endsWith("\r\n\r\n")) {
            answer.append((char) in.readByte());
        }
        return answer.toString();
    }

    private static int closedWith(DataInputStream in) throws IOException {
        while (true) {
            int kind = in.readUnsignedByte();
            byte[] payload = new byte[in.readUnsignedByte()];
            if (kind == CLOSE) {
                return in.readUnsignedShort();
            }
            in.readFully(payload);
        }
    }
}
