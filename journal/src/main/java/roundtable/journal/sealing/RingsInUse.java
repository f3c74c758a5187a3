package roundtable.journal.sealing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The opened rings that were used last. A ring never gives way to an earlier revision, and what was dropped stays so. */
final class RingsInUse {
    private static final int MOST = 1_000;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Map<String, InUse> rings = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, InUse> eldest) {
            return size() > MOST;
        }
    };

    private long drops;

    /**
     * A ring in memory.
     *
     * @param absent ids of keys that this revision of the ring certainly has not
     * @param since when it was read, by {@link System#nanoTime}
     */
    record InUse(KeyRing ring, Set<String> absent, long since) {
        /** Whether it is lost and may have been found since: somebody may have put the right keystore back. */
        boolean isWorthAnotherLook() {
            return ring.lost() && System.nanoTime() - since > PATIENCE_NANOS;
        }
    }

    synchronized @Nullable InUse find(String stream) {
        return rings.get(stream);
    }

    /** How often something was dropped so far. */
    synchronized long drops() {
        return drops;
    }

    /**
     * Keeps a ring that was read.
     *
     * @param dropsBefore how often something had been dropped before it was read
     * @return what is kept now; null where it has to be read again, because something was dropped meanwhile
     */
    synchronized @Nullable InUse keepRead(KeyRing ring, long dropsBefore) {
        return drops == dropsBefore ? keep(ring) : null;
    }

    /** Keeps a ring that was stored, unless a later one is known; gives back what is kept. */
    synchronized InUse keep(KeyRing ring) {
        InUse known = rings.get(ring.stream());
        if (known == null || known.ring().lost() || known.ring().revision() < ring.revision()) {
            known = new InUse(ring, ConcurrentHashMap.newKeySet(), System.nanoTime());
            rings.put(ring.stream(), known);
        }
        return known;
    }

    synchronized void drop(String stream) {
        rings.remove(stream);
        drops++;
    }
}
