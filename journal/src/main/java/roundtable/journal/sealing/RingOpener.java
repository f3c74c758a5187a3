package roundtable.journal.sealing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtable.journal.vault.Bound;
import roundtable.journal.vault.DamagedKeyException;
import roundtable.journal.vault.KeyVault;
import roundtable.journal.vault.UnknownEpochException;

/** Rings between the database, where their keys are wrapped, and memory, where they are not. */
final class RingOpener {
    private static final Logger log = LoggerFactory.getLogger(RingOpener.class);

    private final KeyVault vault;

    RingOpener(KeyVault vault) {
        this.vault = vault;
    }

    String createEpoch() {
        return vault.createEpoch();
    }

    void destroy(String epoch) {
        vault.destroy(epoch);
    }

    Map<String, WrappedKey> wrap(String stream, String epoch, Map<String, DataKey> keys) {
        List<Map.Entry<String, DataKey>> entries = List.copyOf(keys.entrySet());
        List<byte[]> wrapped = vault.wrap(
                epoch,
                entries.stream()
                        .map(entry -> bound(stream, entry.getKey(), entry.getValue()))
                        .toList());
        Map<String, WrappedKey> result = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            DataKey key = entries.get(i).getValue();
            result.put(entries.get(i).getKey(), new WrappedKey(key.id(), new Binary(wrapped.get(i))));
        }
        return result;
    }

    private static Bound bound(String stream, String name, DataKey key) {
        return new Bound(key.key().getEncoded(), WrappedKey.context(stream, name, key.id()));
    }

    /** Reads a ring again where its epoch has gone meanwhile, as it does when something is forgotten. */
    KeyRing open(String stream, Supplier<@Nullable KeyRing> read) {
        long tried = -1;
        while (true) {
            KeyRing stored = read.get();
            if (stored == null) {
                return KeyRing.none(stream);
            }
            try {
                return with(stored, false, unwrap(stored));
            } catch (UnknownEpochException gone) {
                if (stored.revision() == tried) {
                    log.error("{}", new KeysLostException(stream).getMessage());
                    return with(stored, true, Map.of());
                }
                tried = stored.revision();
            }
        }
    }

    /** A key that is damaged must not take the others with it. */
    private Map<String, DataKey> unwrap(KeyRing ring) {
        List<String> names = new ArrayList<>(ring.wrapped().keySet());
        try {
            return unwrap(ring, names);
        } catch (DamagedKeyException some) {
            List<String> damaged = some.positions().stream().map(names::get).toList();
            log.warn("{}: the keys of {} are damaged; what they seal can't be read", ring.stream(), damaged);
            names.removeAll(damaged);
            return unwrap(ring, names);
        }
    }

    private Map<String, DataKey> unwrap(KeyRing ring, List<String> names) {
        List<byte[]> keys = vault.unwrap(
                ring.epoch(), names.stream().map(name -> bound(ring, name)).toList());
        Map<String, DataKey> opened = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            opened.put(name, DataKey.of(stored(ring, name).id(), keys.get(i)));
            Arrays.fill(keys.get(i), (byte) 0);
        }
        return opened;
    }

    private static WrappedKey stored(KeyRing ring, String name) {
        return Objects.requireNonNull(ring.wrapped().get(name));
    }

    private static Bound bound(KeyRing ring, String name) {
        WrappedKey wrapped = stored(ring, name);
        return new Bound(wrapped.key().getData(), WrappedKey.context(ring.stream(), name, wrapped.id()));
    }

    private static KeyRing with(KeyRing stored, boolean lost, Map<String, DataKey> keys) {
        return new KeyRing(
                stored.stream(),
                stored.revision(),
                stored.epoch(),
                lost,
                keys,
                stored.wrapped(),
                stored.retiring(),
                stored.forgottenAt());
    }
}
