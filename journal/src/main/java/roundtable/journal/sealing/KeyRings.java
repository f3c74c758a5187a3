package roundtable.journal.sealing;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import roundtable.journal.vault.UnknownEpochException;

/**
 * The rings that are in use, opened, in memory. What another process added to a ring is found when it is looked for; what
 * another process took from it is gone when {@link #drop} says so.
 */
final class KeyRings {
    /** Of every ring, and renewed whenever something is forgotten: what they seal can be made anew. */
    static final String COPIES = "copies";

    static final String FINGERPRINTS = "fingerprints";

    private static final int CACHED = 1_000;

    private final StoredRings stored;
    private final RingOpener opener;
    private final Map<String, InUse> rings = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, InUse> eldest) {
            return size() > CACHED;
        }
    };

    /** @param absent ids of keys that this revision of the ring certainly has not */
    private record InUse(KeyRing ring, Set<String> absent) {}

    KeyRings(MongoDatabase database, RingOpener opener) {
        this.stored = new StoredRings(database);
        this.opener = opener;
    }

    /** The key of that name, made where there is none. */
    DataKey sealing(String stream, String name) {
        DataKey key = inUse(stream).ring().find(name);
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
        KeyRing ring = inUse(stream).ring();
        while (!ring.keys().keySet().containsAll(names)) {
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
            return keep(next);
        }
        if (!next.epoch().equals(before.epoch())) {
            opener.destroy(next.epoch());
        }
        return fresh(before.stream());
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
        InUse inUse = inUse(stream);
        DataKey key = match(inUse.ring(), name, keyId);
        if (key != null || inUse.absent().contains(keyId)) {
            return key;
        }
        InUse fresh = reload(stream);
        DataKey found = match(fresh.ring(), name, keyId);
        if (found == null) {
            fresh.absent().add(keyId);
        }
        return found;
    }

    private static @Nullable DataKey match(KeyRing ring, String name, String keyId) {
        DataKey key = ring.find(name);
        return key != null && key.id().equals(keyId) ? key : null;
    }

    /** The ring as it is known here; {@link KeyRing#none} where there is none. */
    KeyRing ring(String stream) {
        return inUse(stream).ring();
    }

    /** The ring as it is stored now. */
    KeyRing fresh(String stream) {
        return reload(stream).ring();
    }

    private InUse inUse(String stream) {
        InUse known = known(stream);
        return known != null ? known : reload(stream);
    }

    private synchronized @Nullable InUse known(String stream) {
        return rings.get(stream);
    }

    /** Keeps what was known to be absent where nothing has changed since. */
    private InUse reload(String stream) {
        KeyRing ring = opener.open(stream, () -> stored.find(stream));
        synchronized (this) {
            InUse known = rings.get(stream);
            if (known == null || known.ring().revision() < ring.revision()) {
                keep(ring);
            }
            return Objects.requireNonNull(rings.get(stream));
        }
    }

    private synchronized KeyRing keep(KeyRing ring) {
        rings.put(ring.stream(), new InUse(ring, ConcurrentHashMap.newKeySet()));
        return ring;
    }

    /** Streams whose rings name epochs that are to be destroyed. */
    List<String> retiring() {
        return stored.retiring();
    }

    /** Forgets what was opened of a stream's keys. */
    synchronized void drop(String stream) {
        rings.remove(stream);
    }
}
