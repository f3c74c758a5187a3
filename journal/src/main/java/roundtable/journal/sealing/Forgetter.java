package roundtable.journal.sealing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets for good. Each step leaves the ring in one piece, and doing all of them again does what is left: so it may be
 * killed between any two.
 *
 * <ol>
 *   <li>The caller has recorded, durably, that something is to be forgotten.
 *   <li>A new epoch is made, and the ring replaced by one with the surviving keys wrapped under it, which names the old
 *       epoch as retiring. Its fingerprints and copies get new keys.
 *   <li>The old epoch is destroyed.
 *   <li>The destruction is recorded.
 *   <li>The ring no longer names the epoch.
 * </ol>
 */
public final class Forgetter {
    private static final Logger log = LoggerFactory.getLogger(Forgetter.class);

    private final KeyRings rings;
    private final RingOpener opener;

    Forgetter(KeyRings rings, RingOpener opener) {
        this.rings = rings;
        this.opener = opener;
    }

    /**
     * Forgets what the keys of these names seal, and finishes what was left unfinished before. Where the vault has not the
     * ring's epoch, the keys are only taken from the ring; the rest is {@link #unfinished} until the epoch is there again.
     *
     * @param version of the event that says so; no copy of an earlier state is kept after it
     * @param destroyed records durably that an epoch is destroyed; may be told so again
     */
    public void forget(String stream, Predicate<String> names, long version, Consumer<String> destroyed) {
        KeyRing ring = rings.fresh(stream);
        while (ring.holds(names) || (ring.isOverdue() && !ring.lost())) {
            ring = rings.replace(ring, ring.lost() ? ring.overdue(names, version) : renewed(ring, names, version));
        }
        if (ring.isOverdue()) {
            log.error("{}: its keys are not in this keystore, so they can't be destroyed yet", stream);
        }
        finish(ring, destroyed);
    }

    /** As {@link #forget}, for a stream in which nothing more is to be forgotten. */
    public void finish(String stream, Consumer<String> destroyed) {
        forget(stream, name -> false, -1, destroyed);
    }

    /** Streams in which epochs are still to be destroyed. */
    public List<String> unfinished() {
        return rings.retiring();
    }

    private void finish(KeyRing ring, Consumer<String> destroyed) {
        List<String> retiring = ring.retiring().stream()
                .filter(epoch -> !epoch.equals(ring.epoch()))
                .toList();
        retiring.forEach(opener::destroy);
        retiring.forEach(destroyed);
        KeyRing current = ring;
        while (!retiring.isEmpty() && current.retiring().stream().anyMatch(retiring::contains)) {
            current = rings.replace(current, current.retired(retiring));
        }
    }

    private KeyRing renewed(KeyRing ring, Predicate<String> names, long version) {
        Map<String, DataKey> survivors = new HashMap<>();
        Set<String> readable = new HashSet<>(ring.keys().keySet());
        readable.removeIf(names);
        readable.forEach(name -> survivors.put(name, ring.keys().get(name)));
        survivors.put(KeyRings.COPIES, DataKey.fresh());
        survivors.put(KeyRings.FINGERPRINTS, DataKey.fresh());
        String epoch = opener.createEpoch();
        return ring.renewed(epoch, survivors, opener.wrap(ring.stream(), epoch, survivors), version);
    }
}
