package roundtable.journal.sealing;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.journal.sealing.RingsInUse.InUse;
import roundtable.journal.vault.UnknownEpochException;

/**
 * The rings that are in use, opened, in memory. What another process added to a ring is found when it is looked for; what
 * another process took from it is gone when {@link #drop} says so.
 */
final class KeyRings {
    /** Of every ring, and renewed whenever something is forgotten: what they seal can be made anew. */
    static final String COPIES = "copies";

    static final String FINGERPRINTS = "fingerprints";

    private final StoredRings stored;
    private final RingOpener opener;
    private final RingsInUse inUse = new RingsInUse();

    KeyRings(MongoDatabase database, RingOpener opener) {
        this.stored = new StoredRings(database);
        this.opener = opener;
    }

    /** The key of that name, made where there is none. */
    DataKey sealing(String stream, String name) {
        DataKey key = known(stream).ring().find(name);
        return key != null
                ? key
                : Objects.requireNonNull(require(stream, Set.of(name)).find(name));
    }

    /**
     * Sees that there are keys of these names, in one write.
     *
     * @throws KeysLostException where the ring can't be opened
     */
    KeyRing require(String stream, Collection<String> names) {
        KeyRing ring = known(stream).ring();
        while (ring.revision() == 0 || !ring.keys().keySet().containsAll(names)) {
            ring = lengthened(ring, names);
        }
        return ring;
    }

    /** With these keys; or as another process has it, which has destroyed the epoch meanwhile. */
    private KeyRing lengthened(KeyRing ring, Collection<String> names) {
        try {
            return replace(ring, with(ring, names));
        } catch (UnknownEpochException gone) {
            KeyRing fresh = fresh(ring.stream());
            if (fresh.revision() == ring.revision()) {
                throw new KeysLostException(ring.stream());
            }
            return fresh;
        }
    }

    /** Stores a ring and gives it back; or what another process stored meanwhile. */
    KeyRing replace(KeyRing before, KeyRing next) {
        if (stored.replace(next)) {
            return inUse.keep(next).ring();
        }
        KeyRing fresh = fresh(before.stream());
        if (!next.epoch().equals(before.epoch()) && !next.epoch().equals(fresh.epoch())) {
            opener.destroy(next.epoch());
        }
        return fresh;
    }

    private KeyRing with(KeyRing ring, Collection<String> names) {
        if (ring.lost()) {
            throw new KeysLostException(ring.stream());
        }
        Set<String> missing = new HashSet<>(names);
        if (ring.revision() == 0) {
            missing.add(COPIES);
            missing.add(FINGERPRINTS);
        }
        missing.removeIf(name -> ring.wrapped().containsKey(name) && ring.find(name) != null);
        if (missing.stream().anyMatch(ring.wrapped()::containsKey)) {
            throw new KeysLostException(ring.stream());
        }
        Map<String, DataKey> fresh = new HashMap<>();
        missing.forEach(name -> fresh.put(name, DataKey.fresh()));
        String epoch = ring.epoch().isEmpty() ? opener.createEpoch() : ring.epoch();
        return ring.with(epoch, fresh, opener.wrap(ring.stream(), epoch, fresh));
    }

    /** The key of that name and id; null where the ring hasn't it. */
    @Nullable DataKey opening(String stream, String name, String keyId) {
        InUse known = known(stream);
        DataKey key = match(known.ring(), name, keyId);
        if (key != null || known.absent().contains(keyId) || (known.ring().lost() && !known.isWorthAnotherLook())) {
            return key;
        }
        if (!known.ring().lost() && stored.revision(stream) == known.ring().revision()) {
            known.absent().add(keyId);
            return null;
        }
        return match(read(stream).ring(), name, keyId);
    }

    private static @Nullable DataKey match(KeyRing ring, String name, String keyId) {
        DataKey key = ring.find(name);
        return key != null && key.id().equals(keyId) ? key : null;
    }

    /** The ring as it is known here; {@link KeyRing#none} where there is none. */
    KeyRing ring(String stream) {
        return known(stream).ring();
    }

    /** The ring as it is stored now. */
    KeyRing fresh(String stream) {
        return read(stream).ring();
    }

    private InUse known(String stream) {
        InUse known = inUse.find(stream);
        return known != null ? known : read(stream);
    }

    private InUse read(String stream) {
        while (true) {
            long drops = inUse.drops();
            InUse kept = inUse.keepRead(opener.open(stream, () -> stored.find(stream)), drops);
            if (kept != null) {
                return kept;
            }
        }
    }

    /** Whether a stream's ring can't be opened; looks again now and then, for the right keystore may be back. */
    boolean isLost(String stream) {
        InUse known = known(stream);
        return (known.isWorthAnotherLook() ? read(stream) : known).ring().lost();
    }

    /** Streams whose rings name epochs that are to be destroyed. */
    List<String> retiring() {
        return stored.retiring();
    }

    /** Forgets what was opened of a stream's keys. */
    void drop(String stream) {
        inUse.drop(stream);
    }
}
