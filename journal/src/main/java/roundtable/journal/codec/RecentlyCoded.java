package roundtable.journal.codec;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import roundtable.journal.StoredEvent;

/**
 * The payloads of events that were encoded here a moment ago. In one process with the aggregates, the live views get each
 * event as the very object that was stored, and need not read back what was written.
 */
final class RecentlyCoded {
    private static final int SLOTS = 1 << 10;

    private record Coded(StoredEvent stored, Object payload) {}

    private final AtomicReferenceArray<@Nullable Coded> slots = new AtomicReferenceArray<>(SLOTS);

    /** Takes the place of whatever had it. */
    void note(StoredEvent stored, Object payload) {
        slots.set(slot(stored), new Coded(stored, payload));
    }

    /** Only for the same object; an equal one may be of another time, and is read. */
    @SuppressWarnings("ReferenceEquality")
    @Nullable Object payloadOf(StoredEvent stored) {
        Coded coded = slots.get(slot(stored));
        return coded != null && coded.stored == stored ? coded.payload : null;
    }

    void remove(StoredEvent stored) {
        slots.set(slot(stored), null);
    }

    void clear() {
        for (int i = 0; i < SLOTS; i++) {
            slots.set(i, null);
        }
    }

    private static int slot(StoredEvent stored) {
        return System.identityHashCode(stored) & (SLOTS - 1);
    }
}
