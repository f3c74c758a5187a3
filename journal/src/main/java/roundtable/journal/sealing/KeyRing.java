package roundtable.journal.sealing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The data keys of a stream, as one revision of its ring has them. Immutable.
 *
 * @param revision one more with each change; 0 where there is no ring yet
 * @param epoch under which they are wrapped; empty at revision 0
 * @param lost whether the vault does not know the epoch, so that nothing can be opened
 * @param keys by name; those that could not be unwrapped are missing
 * @param wrapped all of them as they are stored, by name
 * @param retiring epochs that are to be destroyed
 * @param forgottenAt version of the event with which something was forgotten last; -1 for none
 */
record KeyRing(
        String stream,
        long revision,
        String epoch,
        boolean lost,
        Map<String, DataKey> keys,
        Map<String, WrappedKey> wrapped,
        List<String> retiring,
        long forgottenAt) {

    static KeyRing none(String stream) {
        return new KeyRing(stream, 0, "", false, Map.of(), Map.of(), List.of(), -1);
    }

    @Nullable DataKey find(String name) {
        return keys.get(name);
    }

    /** With these keys beside those that it has. */
    KeyRing with(String inEpoch, Map<String, DataKey> moreKeys, Map<String, WrappedKey> moreWrapped) {
        Map<String, DataKey> allKeys = new HashMap<>(keys);
        Map<String, WrappedKey> allWrapped = new HashMap<>(wrapped);
        allKeys.putAll(moreKeys);
        allWrapped.putAll(moreWrapped);
        return new KeyRing(stream, revision + 1, inEpoch, lost, allKeys, allWrapped, retiring, forgottenAt);
    }

    /** Whether there is a key, readable or not, to which this applies. */
    boolean holds(Predicate<String> names) {
        return wrapped.keySet().stream().anyMatch(names);
    }

    /** With its surviving keys under a new epoch; the old one is to be destroyed. */
    KeyRing renewed(String newEpoch, Map<String, DataKey> survivors, Map<String, WrappedKey> rewrapped, long version) {
        return new KeyRing(
                stream,
                revision + 1,
                newEpoch,
                false,
                survivors,
                rewrapped,
                retiringToo(),
                Math.max(forgottenAt, version));
    }

    /** Without these keys. Its epoch is to be destroyed, but its other keys can't be put under a new one yet. */
    KeyRing overdue(Predicate<String> names, long version) {
        Map<String, WrappedKey> left = new HashMap<>(wrapped);
        left.keySet().removeIf(names);
        return new KeyRing(
                stream, revision + 1, epoch, lost, keys, left, retiringToo(), Math.max(forgottenAt, version));
    }

    boolean isOverdue() {
        return retiring.contains(epoch);
    }

    private List<String> retiringToo() {
        List<String> gone = new ArrayList<>(retiring);
        if (!isOverdue()) {
            gone.add(epoch);
        }
        return List.copyOf(gone);
    }

    /** Without epochs that are destroyed by now. */
    KeyRing retired(List<String> destroyed) {
        List<String> left =
                retiring.stream().filter(epoch -> !destroyed.contains(epoch)).toList();
        return new KeyRing(stream, revision + 1, epoch, lost, keys, wrapped, left, forgottenAt);
    }
}
