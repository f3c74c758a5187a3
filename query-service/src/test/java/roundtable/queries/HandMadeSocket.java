package roundtable.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A client of the live socket on bare TCP. Nothing is read from the network but what a test asks for, and the end of a
 * connection is never missed: the JDK's own client, told to stop reading and to go on, was seen to sit on it for ever.
 */
final class HandMadeSocket implements AutoCloseable {
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;
    /** A message may come in several frames. */
    private static final int LAST = 0x80;

    private static final int SHORT = 126;

    /** Status of a connection that ended without a close message. */
    static final int CLOSED_ABNORMALLY = 1006;

    private final Socket socket;
    private final DataInputStream in;
    private int closedWith;

    HandMadeSocket(URI address, String cookie) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
        String request = "GET " + address.getPath() + " HTTP/1.1\r\nHost: 127.0.0.1:" + address.getPort()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nCookie: "
                + cookie + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        in = new DataInputStream(socket.getInputStream());
        StringBuilder answer = new StringBuilder();
        while (!answer.toString().endsWith("\r\n\r\n")) {
            answer.append((char) in.readByte());
        }
        assertThat(answer.toString()).startsWith("HTTP/1.1 101");
    }

    /** Sends a short text, masked with zeros. */
    void say(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        socket.getOutputStream().write(new byte[] {(byte) TEXT, (byte) (0x80 | bytes.length), 0, 0, 0, 0});
        socket.getOutputStream().write(bytes);
    }

    /** The next text message; null when the connection has ended, with {@link #closedWith()}. */
    @Nullable String next() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        try {
            while (true) {
                int kind = in.readUnsignedByte();
                int length = in.readUnsignedByte();
                byte[] payload = new byte[length == SHORT ? in.readUnsignedShort() : length];
                in.readFully(payload);
                if (kind == CLOSE) {
                    closedWith = ((payload[0] & 0xff) << 8) | (payload[1] & 0xff);
                    return null;
                }
                message.writeBytes(payload);
                if ((kind & LAST) != 0) {
                    return message.toString(StandardCharsets.UTF_8);
                }
            }
        } catch (EOFException | SocketException ended) {
            closedWith = CLOSED_ABNORMALLY;
            return null;
        }
    }

    int closedWith() {
        return closedWith;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
