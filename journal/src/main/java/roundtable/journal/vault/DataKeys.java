package roundtable.journal.vault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What both vaults do with data keys. */
final class DataKeys {

    private DataKeys() {}

    static void check(List<Bound> keys) {
        for (Bound each : keys) {
            if (each.key().length != KeyVault.KEY_LENGTH) {
                throw new IllegalArgumentException(
                        "A data key has " + KeyVault.KEY_LENGTH + " bytes, that of " + each.context() + " has not");
            }
        }
    }

    /**
     * All or none.
     *
     * @param opened the data key at a position, null if it can't be opened
     */
    static List<byte[]> unwrap(String epoch, List<Bound> wrapped, IntFunction<byte @Nullable []> opened) {
        List<byte[]> keys = new ArrayList<>();
        List<Integer> damaged = new ArrayList<>();
        for (int position = 0; position < wrapped.size(); position++) {
            byte[] key = opened.apply(position);
            if (key == null) {
                damaged.add(position);
            } else {
                keys.add(key);
            }
        }
        if (!damaged.isEmpty()) {
            keys.forEach(key -> Arrays.fill(key, (byte) 0));
            throw new DamagedKeyException(epoch, wrapped, damaged);
        }
        return keys;
    }
}
