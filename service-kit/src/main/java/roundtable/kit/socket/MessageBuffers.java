package roundtable.kit.socket;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Arrays;
import org.apache.tomcat.websocket.WsFrameBase;
import org.apache.tomcat.websocket.WsRemoteEndpointImplBase;
import org.apache.tomcat.websocket.WsSession;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;

/**
 * The buffers in which Tomcat keeps the last message of a WebSocket, each way, for as long as the socket is open. They would
 * hold a text long after it was forgotten, and Tomcat offers no way to empty them; so they are reached for. In a Tomcat that
 * has them no more under these names nothing starts, rather than that they stay full unnoticed.
 */
final class MessageBuffers {
    private static final VarHandle FRAME = field(WsSession.class, "wsFrame", WsFrameBase.class);
    private static final VarHandle ENDPOINT =
            field(WsSession.class, "wsRemoteEndpoint", WsRemoteEndpointImplBase.class);
    private static final VarHandle RECEIVED_BYTES = field(WsFrameBase.class, "messageBufferBinary", ByteBuffer.class);
    private static final VarHandle RECEIVED_TEXT = field(WsFrameBase.class, "messageBufferText", CharBuffer.class);
    private static final VarHandle SENT_BYTES =
            field(WsRemoteEndpointImplBase.class, "encoderBuffer", ByteBuffer.class);

    private MessageBuffers() {}

    private static VarHandle field(Class<?> owner, String name, Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(owner, MethodHandles.lookup()).findVarHandle(owner, name, type);
        } catch (ReflectiveOperationException another) {
            throw new IllegalStateException("This is another Tomcat than the one that Roundtable knows", another);
        }
    }

    /**
     * While a whole message is handled, on the thread that reads: Tomcat has made a text of it, and begins anew after.
     *
     * @param units UTF-16 units of the message; to blank all that there is room for would cost more than a keystroke
     */
    static void blankReceived(WebSocketSession session, int units) {
        if (tomcats(session) instanceof WsSession connection) {
            Object frame = FRAME.get(connection);
            CharBuffer text = (CharBuffer) RECEIVED_TEXT.get(frame);
            Arrays.fill(text.array(), text.arrayOffset(), text.arrayOffset() + Math.min(units, text.limit()), '\0');
            blank((ByteBuffer) RECEIVED_BYTES.get(frame));
        }
    }

    /** After a message was sent, on the one thread that sends texts. */
    static void blankSent(WebSocketSession session) {
        if (tomcats(session) instanceof WsSession connection) {
            blank((ByteBuffer) SENT_BYTES.get(ENDPOINT.get(connection)));
        }
    }

    private static @Nullable Object tomcats(WebSocketSession session) {
        return session instanceof StandardWebSocketSession standard ? standard.getNativeSession() : session;
    }

    private static void blank(ByteBuffer buffer) {
        int start = buffer.arrayOffset();
        Arrays.fill(buffer.array(), start, start + buffer.capacity(), (byte) 0);
    }
}
