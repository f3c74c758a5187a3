package roundtable.journal.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static roundtable.journal.vault.Samples.bound;
import static roundtable.journal.vault.Samples.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every vault promises of the keys it wraps. */
abstract class WrappingContract {

    private final List<KeyVault> opened = new ArrayList<>();
    KeyVault vault = unopened();
    KeyVault other = unopened();

    @SuppressWarnings("NullAway") // assigned before each test
    private static KeyVault unopened() {
        return null;
    }

    /** One more way into the one vault of this test. */
    abstract KeyVault another();

    /** A way into a vault that has nothing to do with it. */
    abstract KeyVault stranger();

    @BeforeEach
    void open() {
        vault = remember(another());
        other = remember(another());
    }

    @AfterEach
    void close() {
        opened.forEach(KeyVault::close);
    }

    final KeyVault remember(KeyVault one) {
        opened.add(one);
        return one;
    }

    static List<Bound> wrapped(KeyVault by, String epoch, String... names) {
        List<Bound> keys = new ArrayList<>();
        for (String name : names) {
            keys.add(bound(name));
        }
        List<byte[]> wrapped = by.wrap(epoch, keys);
        assertThat(wrapped).hasSize(names.length);
        List<Bound> result = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            result.add(new Bound(wrapped.get(i), names[i]));
        }
        return result;
    }

    @Test
    void wrappingTwiceGivesTwoFormsAndNoneShowsTheKey() {
        String epoch = vault.createEpoch();
        byte[] first = wrapped(vault, epoch, "a").getFirst().key();
        byte[] second = wrapped(vault, epoch, "a").getFirst().key();

        assertThat(first).isNotEqualTo(second).hasSizeLessThanOrEqualTo(200);
        assertThat(new String(first, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(key("a"), java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @Test
    void aKeyThatWasMovedToAnotherContextDoesNotOpenAndIsNamed() {
        String epoch = vault.createEpoch();
        List<Bound> wrapped = wrapped(vault, epoch, "a", "b", "c", "d");
        List<Bound> moved = List.of(
                wrapped.get(0),
                new Bound(wrapped.get(2).key(), "b"),
                wrapped.get(2),
                new Bound(wrapped.get(0).key(), "d"));

        assertThatThrownBy(() -> vault.unwrap(epoch, moved))
                .isInstanceOfSatisfying(
                        DamagedKeyException.class,
                        e -> assertThat(e.positions()).containsExactly(1, 3))
                .hasMessageContaining("key of b and of 1 more")
                .hasMessageContaining(epoch);
        assertThat(vault.unwrap(epoch, List.of(moved.get(0), moved.get(2)))).containsExactly(key("a"), key("c"));
    }

    @Test
    void aKeyOfAnotherEpochDoesNotOpen() {
        List<Bound> wrapped = wrapped(vault, vault.createEpoch(), "a");
        String next = vault.createEpoch();

        assertThatThrownBy(() -> vault.unwrap(next, wrapped)).isInstanceOf(DamagedKeyException.class);
    }

    @Test
    void noChangedByteOpens() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        String epoch = vault.createEpoch();
        byte[] whole = wrapped(vault, epoch, "a").getFirst().key();
        for (int i = 0; i < 60; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(6));
            assertDamaged(epoch, changed, seed);
        }
        for (int length = 0; length < whole.length; length += 3) {
            assertDamaged(epoch, java.util.Arrays.copyOf(whole, length), seed);
        }
    }

    private void assertDamaged(String epoch, byte[] wrapped, long seed) {
        assertThatThrownBy(() -> vault.unwrap(epoch, List.of(new Bound(wrapped, "a"))))
                .as("with -Dseed=" + seed)
                .isInstanceOf(DamagedKeyException.class);
    }

    @Test
    void takesDataKeysOfOneLengthAlone() {
        String epoch = vault.createEpoch();
        for (int length : new int[] {0, 16, 31, 33}) {
            assertThatThrownBy(() -> vault.wrap(epoch, List.of(new Bound(new byte[length], "a"))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Bound(key("a"), "")).isInstanceOf(IllegalArgumentException.class);
        assertThat(bound("a").toString()).isEqualTo("Bound[a]");
    }

    @Test
    void opensWhatItWrappedAlsoFromElsewhere() {
        String epoch = vault.createEpoch();
        List<Bound> wrapped = wrapped(vault, epoch, "report-1|item-1", "report-1|item-2", "Zürich 会議");

        for (KeyVault each : List.of(vault, other)) {
            assertThat(each.unwrap(epoch, wrapped))
                    .containsExactly(key("report-1|item-1"), key("report-1|item-2"), key("Zürich 会議"));
            assertThat(each.knows(epoch)).isTrue();
        }
        assertThat(vault.unwrap(epoch, List.of())).isEmpty();
        assertThat(vault.wrap(epoch, List.of())).isEmpty();
    }
}
