package roundtable.journal.codec;

import java.util.Arrays;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.RecyclerPool;

/**
 * Buffers for reading and writing JSON that are used again, and made blank before. As Jackson does it, they would hold what
 * they held last until something longer overwrites it: a text, long after it was forgotten.
 */
public final class BlankBuffers extends RecyclerPool.ConcurrentDequePoolBase<BufferRecycler> {
    private static final long serialVersionUID = 1L;
    private static final BlankBuffers ALL = new BlankBuffers();

    private BlankBuffers() {
        super(SERIALIZATION_NON_SHARED);
    }

    /** The one pool of the process; safe for use by many threads. */
    public static BlankBuffers pool() {
        return ALL;
    }

    @Override
    public BufferRecycler createPooled() {
        return new Blanking();
    }

    private static final class Blanking extends BufferRecycler {
        @Override
        public void releaseByteBuffer(int kind, byte[] buffer) {
            Arrays.fill(buffer, (byte) 0);
            super.releaseByteBuffer(kind, buffer);
        }

        @Override
        public void releaseCharBuffer(int kind, char[] buffer) {
            Arrays.fill(buffer, '\0');
            super.releaseCharBuffer(kind, buffer);
        }
    }
}
