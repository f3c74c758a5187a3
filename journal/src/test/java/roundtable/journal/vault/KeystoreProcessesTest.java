package roundtable.journal.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one keystore, and what is left when they are killed. */
@Timeout(240)
class KeystoreProcessesTest {

    private static final int ROUNDS = 15;

    @TempDir
    Path folder;

    private Path file = Path.of("");

    /** What was acknowledged: epochs that must be there with a key wrapped under each, and epochs that must not be. */
    private final Map<String, Bound> alive = new HashMap<>();

    private final Set<String> destroyed = new HashSet<>();

    /** Neither one nor the other: its process was killed on the way. */
    private final Set<String> open = new HashSet<>();

    @BeforeEach
    void create() {
        file = folder.resolve("keys");
        LocalKeystore.create(file).close();
    }

    @Test
    void ofTwoProcessesThatCreateAndDestroyNothingIsLost() throws Exception {
        try (VaultFork left = VaultFork.of("churn", file, "left");
                VaultFork right = VaultFork.of("churn", file, "right")) {
            for (int i = 0; i < 100; i++) {
                note(left.line());
                note(right.line());
            }
            left.stop();
            right.stop();
            List<String> last = new ArrayList<>(left.rest());
            last.addAll(right.rest());
            assertThat(last).filteredOn("done"::equals).hasSize(2);
            last.forEach(this::note);
        }
        assertThat(open).isEmpty();
        try (LocalKeystore vault = LocalKeystore.open(file)) {
            assertThat(vault.status().epochs()).isEqualTo(alive.size());
        }
        verify();
    }

    @Test
    void killedAnywhereItOpensAndWhatWasAcknowledgedHolds() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                killTwo(random);
                verify();
            }
            assertThat(alive).isNotEmpty();
            assertThat(destroyed).isNotEmpty();
        } catch (Exception | AssertionError e) {
            throw new AssertionError("failed with -Dseed=" + seed, e);
        }
    }

    private void killTwo(Random random) throws IOException {
        try (VaultFork left = VaultFork.of("churn", file, "left");
                VaultFork right = VaultFork.of("churn", file, "right")) {
            for (int lines = 12 + random.nextInt(20); lines > 0; lines--) {
                note(left.line());
                note(right.line());
            }
            for (int spins = random.nextInt(2_000_000); spins > 0; spins--) {
                Thread.onSpinWait();
            }
            left.kill();
            right.kill();
            left.rest().forEach(this::note);
            right.rest().forEach(this::note);
        }
    }

    private void note(@org.jspecify.annotations.Nullable String line) {
        assertThat(line).as("a process ended by itself").isNotNull();
        String[] word = line.split(" ", -1);
        switch (word[0]) {
            case "created" ->
                assertThat(alive.put(word[1], new Bound(HexFormat.of().parseHex(word[2]), word[1])))
                        .isNull();
            case "destroying" -> {
                assertThat(alive.remove(word[1])).isNotNull();
                open.add(word[1]);
            }
            case "destroyed" -> {
                open.remove(word[1]);
                destroyed.add(word[1]);
            }
            default -> assertThat(line).isIn("ready", "done");
        }
    }

    private void verify() {
        try (LocalKeystore vault = LocalKeystore.open(file)) {
            alive.forEach((epoch, wrapped) ->
                    assertThat(vault.unwrap(epoch, List.of(wrapped))).containsExactly(Samples.key(epoch)));
            assertThat(destroyed).noneMatch(vault::knows);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void aRotationIsNotFeltByAProcessThatUnwraps() throws Exception {
        try (LocalKeystore vault = LocalKeystore.open(file)) {
            String epoch = vault.createEpoch();
            try (VaultFork worker = VaultFork.of("unwrap", file, epoch)) {
                worker.expect("ready");
                worker.expect("opened");
                for (int i = 0; i < 200; i++) {
                    vault.rotate();
                }
                worker.stop();
                assertThat(worker.rest()).containsExactly("master 201", "done");
            }
        }
    }

    @Test
    void aDestructionEndsWhatAnotherProcessUnwraps() throws Exception {
        try (LocalKeystore vault = LocalKeystore.open(file)) {
            String epoch = vault.createEpoch();
            try (VaultFork worker = VaultFork.of("unwrap", file, epoch)) {
                worker.expect("ready");
                worker.expect("opened");
                vault.destroy(epoch);
                assertThat(worker.rest()).containsExactly("gone", "done");
            }
        }
    }
}
