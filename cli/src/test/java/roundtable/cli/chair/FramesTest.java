package roundtable.cli.chair;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class FramesTest {
    private static final int WHOLE_TEXT = 0x81;
    private static final int FIRST_PART = 0x01;
    private static final int MORE = 0x00;
    private static final int LAST_PART = 0x80;
    private static final int CLOSE = 0x88;

    private final ByteBuffer sent = ByteBuffer.allocate(200_000);

    private FramesTest frame(int first, int length) {
        sent.put((byte) first);
        if (length < 126) {
            sent.put((byte) length);
        } else if (length < 65_536) {
            sent.put((byte) 126).putShort((short) length);
        } else {
            sent.put((byte) 127).putLong(length);
        }
        sent.position(sent.position() + length);
        return this;
    }

    /** However it is cut on the way. */
    private Frames received(int atOnce) {
        Frames frames = new Frames();
        for (int from = 0; from < sent.position(); from += atOnce) {
            frames.take(sent.slice(from, Math.min(atOnce, sent.position() - from)));
        }
        return frames;
    }

    @Test
    void countsMessagesOfEveryLengthWhereverTheyAreCut() {
        frame(WHOLE_TEXT, 100).frame(WHOLE_TEXT, 300).frame(WHOLE_TEXT, 70_000).frame(WHOLE_TEXT, 40_000);
        for (int atOnce : new int[] {1, 3, 4096, 200_000}) {
            Frames frames = received(atOnce);
            assertThat(frames.messages()).as("%d bytes at once", atOnce).isEqualTo(4);
            assertThat(frames.bytes()).isEqualTo(sent.position());
            assertThat(frames.isClosed()).isFalse();
        }
    }

    @Test
    void aMessageInPartsIsOneAndPingsAreNone() {
        frame(FIRST_PART, 8192).frame(MORE, 8192).frame(LAST_PART, 10).frame(WHOLE_TEXT, 21);
        assertThat(received(5).messages()).isEqualTo(1);
    }

    @Test
    void seesTheEnd() {
        frame(WHOLE_TEXT, 100).frame(CLOSE, 2);
        assertThat(received(7).isClosed()).isTrue();
    }
}
