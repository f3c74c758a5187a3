package roundtable.journal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.core.util.BufferRecycler;

class BlankBuffersTest {
    private final BufferRecycler buffers = BlankBuffers.pool().acquirePooled();

    @Test
    void whatIsGivenBackIsUsedAgainByOneAtATime() {
        BlankBuffers.pool().releasePooled(buffers);

        assertThat(BlankBuffers.pool().acquirePooled()).isSameAs(buffers);
        assertThat(BlankBuffers.pool().acquirePooled()).isNotSameAs(buffers);
    }

    @Test
    void bytesAreUsedAgainAndBlank() {
        byte[] used = buffers.allocByteBuffer(BufferRecycler.BYTE_READ_IO_BUFFER);
        Arrays.fill(used, (byte) 'x');
        buffers.releaseByteBuffer(BufferRecycler.BYTE_READ_IO_BUFFER, used);

        assertThat(buffers.allocByteBuffer(BufferRecycler.BYTE_READ_IO_BUFFER))
                .isSameAs(used)
                .containsOnly(0);
    }

    @Test
    void charactersAreUsedAgainAndBlank() {
        char[] used = buffers.allocCharBuffer(BufferRecycler.CHAR_TEXT_BUFFER);
        Arrays.fill(used, 'x');
        buffers.releaseCharBuffer(BufferRecycler.CHAR_TEXT_BUFFER, used);

        assertThat(buffers.allocCharBuffer(BufferRecycler.CHAR_TEXT_BUFFER))
                .isSameAs(used)
                .containsOnly('\0');
    }
}
