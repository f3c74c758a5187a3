package roundtable.commands.report.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immutable set of things found by their id. {@link #with} shares all but one small bucket with the index it is called
 * on, so that a keystroke in a report of 2,000 items copies some thirty references, not 2,000.
 */
final class Index<K, V extends Keyed<K>> {
    private static final int BUCKETS = 64;

    private final List<List<V>> buckets;
    private final int size;

    private Index(List<List<V>> buckets, int size) {
        this.buckets = buckets;
        this.size = size;
    }

    static <K, V extends Keyed<K>> Index<K, V> empty() {
        return new Index<>(Collections.nCopies(BUCKETS, List.of()), 0);
    }

    @JsonCreator
    static <K, V extends Keyed<K>> Index<K, V> of(List<V> values) {
        List<List<V>> buckets = new ArrayList<>(BUCKETS);
        for (int i = 0; i < BUCKETS; i++) {
            buckets.add(new ArrayList<>());
        }
        values.forEach(value -> buckets.get(bucket(value.id())).add(value));
        return new Index<>(buckets, values.size());
    }

    int size() {
        return size;
    }

    @Nullable V find(K id) {
        for (V value : buckets.get(bucket(id))) {
            if (value.id().equals(id)) {
                return value;
            }
        }
        return null;
    }

    /** With this value, in the place of the one with its id where there is one. */
    Index<K, V> with(V value) {
        int bucket = bucket(value.id());
        List<V> changed = new ArrayList<>(buckets.get(bucket));
        int place = 0;
        while (place < changed.size() && !changed.get(place).id().equals(value.id())) {
            place++;
        }
        boolean added = place == changed.size();
        if (added) {
            changed.add(value);
        } else {
            changed.set(place, value);
        }
        List<List<V>> all = new ArrayList<>(buckets);
        all.set(bucket, changed);
        return new Index<>(all, added ? size + 1 : size);
    }

    /** In no order that means anything, but in the same one for the same history. */
    @JsonValue
    List<V> values() {
        return buckets.stream().flatMap(List::stream).toList();
    }

    private static int bucket(Object id) {
        int hash = id.hashCode();
        return (hash ^ (hash >>> 6) ^ (hash >>> 16)) & (BUCKETS - 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Index<?, ?> that && buckets.equals(that.buckets);
    }

    @Override
    public int hashCode() {
        return buckets.hashCode();
    }
}
