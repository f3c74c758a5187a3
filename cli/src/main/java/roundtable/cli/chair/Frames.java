package roundtable.cli.chair;

import java.nio.ByteBuffer;

/**
 * Counts the messages in what a server sends over one WebSocket, by the frames' heads alone: what is in them is passed over.
 * Pings of the product are messages, too, but news to nobody, so they aren't counted.
 */
final class Frames {
    /** Longer than a ping of the product, and shorter than anything that it tells. */
    private static final int LONGEST_PING = 40;

    private static final int LAST = 0x80;
    private static final int OPCODE = 0x0f;
    private static final int CLOSE = 0x8;
    private static final int LENGTH = 0x7f;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;

    private final ByteBuffer head = ByteBuffer.allocate(10);
    private long left;
    private long units;
    private long messages;
    private long bytes;
    private boolean closed;

    /** Messages that came whole. */
    long messages() {
        return messages;
    }

    /** Bytes of all frames, their heads and the pings included. */
    long bytes() {
        return bytes;
    }

    /** Whether the server has said good-bye. */
    boolean isClosed() {
        return closed;
    }

    /** Takes all that is there. */
    void take(ByteBuffer received) {
        bytes += received.remaining();
        while (received.hasRemaining()) {
            if (left > 0) {
                int skipped = (int) Math.min(left, received.remaining());
                received.position(received.position() + skipped);
                left -= skipped;
            } else {
                head.put(received.get());
            }
            if (left == 0 && isHeadWhole()) {
                begin();
            }
        }
    }

    private boolean isHeadWhole() {
        return head.position() >= 2 && head.position() == headLength();
    }

    private int headLength() {
        return switch (head.get(1) & LENGTH) {
            case TWO_BYTES -> 4;
            case EIGHT_BYTES -> 10;
            default -> 2;
        };
    }

    /** A message may come in several frames, of which the last says so. */
    private void begin() {
        left = switch (head.get(1) & LENGTH) {
            case TWO_BYTES -> head.getShort(2) & 0xffff;
            case EIGHT_BYTES -> head.getLong(2);
            default -> head.get(1) & LENGTH;
        };
        int first = head.get(0);
        head.clear();
        closed = closed || (first & OPCODE) == CLOSE;
        units += left;
        if ((first & LAST) != 0) {
            messages += units > LONGEST_PING ? 1 : 0;
            units = 0;
        }
    }
}
