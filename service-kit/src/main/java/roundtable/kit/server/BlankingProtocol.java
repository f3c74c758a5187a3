package roundtable.kit.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP/1.1 by a Tomcat that keeps nothing of requests and answers. It would keep their ends in the buffers of connections
 * that stay open, and of processors that wait for another request, until something longer comes: a text, long after it was
 * forgotten. What is in a processor goes with it, as none is used again; what is in a connection's buffers is made blank.
 */
public final class BlankingProtocol extends Http11NioProtocol {
    /** How many processors may wait to be used again, whatever the settings say. */
    @Override
    public int getProcessorCache() {
        return 0;
    }

    @Override
    protected Processor createProcessor() {
        return new Http11Processor(this, getAdapter()) {
            @Override
            public SocketState service(SocketWrapperBase<?> connection) throws IOException {
                SocketState state = super.service(connection);
                blank(connection.getSocketBufferHandler());
                return state;
            }
        };
    }

    /** On the thread that has the connection, before it waits for more; unless there is more already, or still. */
    private static void blank(SocketBufferHandler buffers) {
        if (buffers.isReadBufferEmpty()) {
            blank(buffers.getReadBuffer());
        }
        if (buffers.isWriteBufferEmpty()) {
            blank(buffers.getWriteBuffer());
        }
    }

    private static void blank(ByteBuffer buffer) {
        if (buffer.hasArray()) {
            int start = buffer.arrayOffset();
            Arrays.fill(buffer.array(), start, start + buffer.capacity(), (byte) 0);
        }
    }
}
