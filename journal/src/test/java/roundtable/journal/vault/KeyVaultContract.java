package roundtable.journal.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static roundtable.journal.vault.Samples.bound;
import static roundtable.journal.vault.Samples.key;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every vault promises of its epochs, of rotation and of itself, beside what it promises of keys. */
abstract class KeyVaultContract extends WrappingContract {

    private static final String NEVER = "roundtable-00000000000000000000000000000000";

    @Test
    void epochIdsAreShortAndPlainAndNeverTheSame() {
        List<String> epochs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            epochs.add(vault.createEpoch());
        }
        assertThat(epochs).doesNotHaveDuplicates().allMatch(epoch -> epoch.matches("[a-z0-9-]{1,80}"));
        assertThat(other.status().epochs()).isEqualTo(20);
    }

    @Test
    void aDestroyedEpochIsGoneForEverybodyAndOthersAreNot() {
        String gone = vault.createEpoch();
        String stays = vault.createEpoch();
        List<Bound> lost = wrapped(vault, gone, "a");
        List<Bound> kept = wrapped(vault, stays, "a");
        assertThat(other.unwrap(gone, lost)).containsExactly(key("a"));

        vault.destroy(gone);

        for (KeyVault each : List.of(vault, other, remember(another()))) {
            assertGone(each, gone, lost);
            assertThat(each.unwrap(stays, kept)).containsExactly(key("a"));
            assertThat(each.status().epochs()).isEqualTo(1);
        }
        other.destroy(gone);
        vault.destroy(gone);
        assertThat(other.knows(stays)).isTrue();
        assertGone(vault, gone, lost);
    }

    private static void assertGone(KeyVault vault, String epoch, List<Bound> wrapped) {
        assertThat(vault.knows(epoch)).isFalse();
        assertThatThrownBy(() -> vault.unwrap(epoch, wrapped)).isInstanceOf(UnknownEpochException.class);
        assertThatThrownBy(() -> vault.wrap(epoch, List.of(bound("a")))).isInstanceOf(UnknownEpochException.class);
        assertThatThrownBy(() -> vault.wrap(epoch, List.of())).isInstanceOf(UnknownEpochException.class);
        assertThatThrownBy(() -> vault.unwrap(epoch, List.of()))
                .isInstanceOf(UnknownEpochException.class)
                .hasMessageContaining(epoch);
        assertThat(vault.knows(epoch)).as("after it was used").isFalse();
    }

    @Test
    void whatNeverWasAnEpochIsUnknown() {
        for (String epoch : List.of(NEVER, "", "../" + NEVER, "a/b", "roundtable-identity", "x".repeat(300), "ü ?#%")) {
            assertGone(vault, epoch, List.of(bound("a")));
            vault.destroy(epoch);
        }
        assertThat(vault.status().epochs()).isZero();
        assertThat(vault.id()).isEqualTo(remember(another()).id());
    }

    @Test
    void aRotationStopsNothing() {
        String epoch = vault.createEpoch();
        String gone = vault.createEpoch();
        List<Bound> lost = wrapped(vault, gone, "a");
        List<Bound> before = wrapped(other, epoch, "before");
        VaultStatus first = other.status();
        vault.destroy(gone);

        vault.rotate();

        List<Bound> after = wrapped(vault, epoch, "after");
        other.rotate();
        for (KeyVault each : List.of(vault, other, remember(another()))) {
            assertThat(each.unwrap(epoch, List.of(before.getFirst(), after.getFirst())))
                    .containsExactly(key("before"), key("after"));
            assertGone(each, gone, lost);
            assertThat(each.status().masterVersion()).isEqualTo(first.masterVersion() + 2);
            assertThat(each.status().masterMade()).isAfterOrEqualTo(first.masterMade());
        }
        assertThat(other.unwrap(epoch, wrapped(vault, epoch, "x"))).containsExactly(key("x"));
    }

    @Test
    void itsIdIsItsOwnAndStays() {
        String id = vault.id();
        assertThat(id).matches("[a-z0-9-]{1,80}").isEqualTo(other.id());
        vault.rotate();
        vault.createEpoch();

        assertThat(remember(another()).id()).isEqualTo(id);
        assertThat(vault.status().id()).isEqualTo(id);
        assertThat(remember(stranger()).id()).isNotEqualTo(id);
    }

    @Test
    void aStrangerOpensNothing() {
        String epoch = vault.createEpoch();
        List<Bound> wrapped = wrapped(vault, epoch, "a");

        assertThatThrownBy(() -> remember(stranger()).unwrap(epoch, wrapped)).isInstanceOf(UnknownEpochException.class);
    }

    @Test
    void manyThreadsCreateUseRotateAndDestroyAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                KeyVault mine = i % 2 == 0 ? vault : other;
                boolean rotates = i == 0;
                running.add(threads.submit(() -> liveThrough(mine, rotates)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        assertThat(vault.status().epochs()).isEqualTo(6 * 8);
        assertThat(other.status().masterVersion()).isEqualTo(1 + 8);
    }

    private static void liveThrough(KeyVault vault, boolean rotates) {
        for (int round = 0; round < 8; round++) {
            String old = vault.createEpoch();
            List<Bound> wrapped = wrapped(vault, old, "a", "b");
            String next = vault.createEpoch();
            List<byte[]> survivors = vault.unwrap(old, wrapped);
            assertThat(survivors).containsExactly(key("a"), key("b"));
            vault.destroy(old);
            assertGone(vault, old, wrapped);
            if (rotates) {
                vault.rotate();
            }
            assertThat(vault.unwrap(next, wrapped(vault, next, "c"))).containsExactly(key("c"));
        }
    }
}
