package roundtable.journal.codec;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.RecyclerPool;

/**
 * Buffers for reading and writing JSON that are used again, and made blank before. As Jackson does it, they would hold what
 * they held last until something longer overwrites it: a text, long after it was forgotten.
 *
 * <p>A few slots, of which a thread tries one: whoever finds it empty makes new buffers, whoever finds it full lets its own
 * go. Jackson's shared pools are queues, whose ends took a seventh of the CPU from forty writers.
 */
public final class BlankBuffers implements RecyclerPool<BufferRecycler> {
    private static final long serialVersionUID = 1L;
    private static final BlankBuffers ALL = new BlankBuffers();
    private static final int SLOTS = 32;

    private final transient AtomicReferenceArray<@Nullable BufferRecycler> slots = new AtomicReferenceArray<>(SLOTS);

    private BlankBuffers() {}

    /** The one pool of the process; safe for use by many threads. */
    public static BlankBuffers pool() {
        return ALL;
    }

    private Object readResolve() {
        return ALL;
    }

    @Override
    public BufferRecycler acquirePooled() {
        BufferRecycler pooled = slots.getAndSet(slot(), null);
        return pooled == null ? new Blanking() : pooled;
    }

    @Override
    public void releasePooled(BufferRecycler pooled) {
        slots.set(slot(), pooled);
    }

    private static int slot() {
        return (int) Thread.currentThread().threadId() & (SLOTS - 1);
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
