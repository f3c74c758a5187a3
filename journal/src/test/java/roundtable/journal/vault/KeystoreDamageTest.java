package roundtable.journal.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A keystore that isn't what was written is refused and left alone. */
class KeystoreDamageTest {

    @TempDir
    Path folder;

    private Path file = Path.of("");
    private String epoch = "";
    private byte[] whole = new byte[0];

    @BeforeEach
    void fill() throws IOException {
        file = folder.resolve("keys");
        try (LocalKeystore vault = LocalKeystore.create(file)) {
            vault.createEpoch();
            epoch = vault.createEpoch();
        }
        whole = Files.readAllBytes(file);
    }

    @Test
    void cutOffAnywhere() throws IOException {
        LocalKeystore running = LocalKeystore.open(file);
        for (int length = 0; length < whole.length; length++) {
            assertRefused(Arrays.copyOf(whole, length), "length " + length);
        }
        assertThatThrownBy(running::createEpoch).isInstanceOf(KeystoreDamagedException.class);
        assertThatThrownBy(() -> running.destroy(epoch)).isInstanceOf(KeystoreDamagedException.class);
        assertThatThrownBy(running::rotate).isInstanceOf(KeystoreDamagedException.class);
        assertThatThrownBy(() -> running.backup(folder.resolve("backup"))).isInstanceOf(KeystoreDamagedException.class);
        assertThat(file).hasBinaryContent(Arrays.copyOf(whole, whole.length - 1));
        assertThat(folder.resolve("backup")).doesNotExist();
    }

    @Test
    void anyByteChanged() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 + random.nextInt(255));
            assertRefused(changed, "byte " + at + ", -Dseed=" + seed);
        }
    }

    @Test
    void longerOrSomethingElse() throws IOException {
        assertRefused(Arrays.copyOf(whole, whole.length + 1), "longer");
        assertRefused("{}".getBytes(StandardCharsets.UTF_8), "something else");
        assertRefused(new byte[10_000], "zeros");
    }

    private void assertRefused(byte[] bytes, String how) throws IOException {
        Files.write(file, bytes);
        assertThatThrownBy(() -> LocalKeystore.open(file))
                .as(how)
                .isInstanceOfAny(KeystoreDamagedException.class, KeystoreRefusedException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("Nothing was overwritten.");
        assertThatThrownBy(() -> LocalKeystore.openOrCreate(file, true)).as(how).isInstanceOf(KeyVaultException.class);
        assertThat(file).as(how).hasBinaryContent(bytes);
    }

    @Test
    void aNewerFormIsNoDamage() throws IOException {
        byte[] newer = whole.clone();
        newer["roundtable-keystore ".length()] = '2';
        Files.write(file, newer);

        assertThatThrownBy(() -> LocalKeystore.open(file))
                .isInstanceOf(KeystoreRefusedException.class)
                .hasMessageContaining("newer");
    }

    @Test
    void messagesNeverHoldAKey() throws IOException {
        byte[] master = Arrays.copyOfRange(whole, KeystoreFormat.HEADER + 28, KeystoreFormat.HEADER + 60);
        whole[whole.length - 1] ^= 1;
        Files.write(file, whole);

        assertThatThrownBy(() -> LocalKeystore.open(file))
                .extracting(Throwable::toString)
                .asString()
                .doesNotContain(HexFormat.of().formatHex(master))
                .doesNotContain(HexFormat.of().formatHex(master, 0, 4));
    }

    @Test
    void whatADeadProcessLeftBesideItIsRemovedUnread() throws IOException {
        Path left = folder.resolve("keys.new");
        for (byte[] bytes : List.of(new byte[0], whole, Arrays.copyOf(whole, 100))) {
            Files.write(left, bytes);
            try (LocalKeystore vault = LocalKeystore.open(file)) {
                assertThat(left).doesNotExist();
                assertThat(vault.knows(epoch)).isTrue();
                Files.write(left, bytes);
                vault.rotate();
                assertThat(left).doesNotExist();
            }
        }
    }

    /** A reader that opened the file right before it was replaced reads the zeros that are written over the old one. */
    @Test
    void whatSeemsDamagedWhileAnotherWritesIsReadAgainAfterwards() throws Exception {
        try (LocalKeystore vault = LocalKeystore.open(file)) {
            CompletableFuture<Boolean> known = new CompletableFuture<>();
            Thread reader =
                    Thread.ofPlatform().unstarted(() -> known.completeAsync(() -> vault.knows(epoch), Runnable::run));
            KeystoreLock.holding(vault.path(), () -> {
                Files.write(file, new byte[whole.length]);
                reader.start();
                while (reader.getState() != Thread.State.WAITING && !known.isDone()) {
                    Thread.onSpinWait();
                }
                return Files.write(file, whole);
            });
            assertThat(known.get()).isTrue();
        }
    }
}
