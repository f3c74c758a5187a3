package roundtable.journal.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static roundtable.journal.vault.Samples.bound;
import static roundtable.journal.vault.Samples.key;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKeystoreTest extends KeyVaultContract {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("secret/keys");
    }

    @Override
    KeyVault another() {
        return LocalKeystore.openOrCreate(file(), true);
    }

    @Override
    KeyVault stranger() {
        return LocalKeystore.create(folder.resolve("other/keys"));
    }

    @Test
    void isForItsOwnerOnlyHoweverOftenItIsWritten() throws IOException {
        for (int i = 0; i < 3; i++) {
            assertThat(permissions(file())).isEqualTo("rw-------");
            assertThat(permissions(file().resolveSibling("keys.lock"))).isEqualTo("rw-------");
            assertThat(permissions(folder.resolve("secret"))).isEqualTo("rwx------");
            try (KeyVault vault = another()) {
                vault.createEpoch();
                vault.rotate();
            }
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void refusesAFileThatIsOpenToOthers() throws IOException {
        KeyVault running = another();
        String epoch = running.createEpoch();
        for (String permissions : List.of("rw-r-----", "rw----r--", "rw--w----", "rw-----w-", "rwx--x---")) {
            Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(permissions));

            assertThatThrownBy(() -> LocalKeystore.open(file()))
                    .isInstanceOf(KeystoreRefusedException.class)
                    .hasMessageContaining(permissions)
                    .hasMessageContaining("chmod 600 " + file());
            assertThatThrownBy(running::createEpoch).isInstanceOf(KeystoreRefusedException.class);
        }
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
        assertThat(running.knows(epoch)).isTrue();
    }

    @Test
    void createsOnlyWhereItMayAndNothingIs() throws IOException {
        Path missing = folder.resolve("missing/keys");
        assertThatThrownBy(() -> LocalKeystore.open(missing))
                .isInstanceOf(KeystoreRefusedException.class)
                .hasMessageContaining(missing.toString());
        assertThatThrownBy(() -> LocalKeystore.openOrCreate(missing, false))
                .isInstanceOf(KeystoreRefusedException.class);
        assertThat(folder.resolve("missing")).doesNotExist();
        byte[] before = Files.readAllBytes(file());
        assertThatThrownBy(() -> LocalKeystore.create(file())).isInstanceOf(KeystoreRefusedException.class);
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void keepsALinkAndChangesWhatItPointsTo() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), file());
        try (LocalKeystore vault = LocalKeystore.open(link)) {
            String epoch = vault.createEpoch();
            assertThat(vault.path()).isEqualTo(file().toRealPath());
            assertThat(LocalKeystore.open(file()).knows(epoch)).isTrue();
        }
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aBackupHoldsTheEpochsOfItsTimeAndOverwritesNothing() throws IOException {
        Path target = folder.resolve("backup");
        try (LocalKeystore vault = LocalKeystore.open(file())) {
            String epoch = vault.createEpoch();
            List<Bound> wrapped =
                    List.of(new Bound(vault.wrap(epoch, List.of(bound("a"))).getFirst(), "a"));
            vault.backup(target);
            vault.destroy(epoch);
            vault.rotate();

            assertThat(permissions(target)).isEqualTo("rw-------");
            try (LocalKeystore copy = LocalKeystore.open(target)) {
                assertThat(copy.id()).isEqualTo(vault.id());
                assertThat(copy.unwrap(epoch, wrapped)).containsExactly(key("a"));
            }
            byte[] before = Files.readAllBytes(target);
            assertThatThrownBy(() -> vault.backup(target))
                    .isInstanceOf(KeystoreRefusedException.class)
                    .hasMessageContaining(target.toString());
            assertThat(target).hasBinaryContent(before);
            assertThatThrownBy(() -> vault.backup(folder.resolve("nowhere/backup")))
                    .isInstanceOf(KeyVaultUnavailableException.class);
        }
    }

    @Test
    void whatIsReplacedIsZeroedUnlessItHasAnotherName() throws IOException {
        try (LocalKeystore vault = LocalKeystore.open(file());
                SeekableByteChannel old = Files.newByteChannel(file())) {
            vault.createEpoch();
            java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate((int) old.size());
            assertThat(old.read(bytes)).isEqualTo(bytes.capacity()).isPositive();
            assertThat(bytes.array()).containsOnly(0);

            Path link = Files.createLink(folder.resolve("link"), file());
            byte[] before = Files.readAllBytes(link);
            vault.createEpoch();
            assertThat(link).hasBinaryContent(before);
            assertThat(LocalKeystore.open(link).status().epochs()).isEqualTo(1);
        }
    }

    @Test
    void aFileThatWentAwayIsNoticedAndNotMadeAnew() throws IOException {
        KeyVault vault = another();
        String epoch = vault.createEpoch();
        Path away = Files.move(file(), folder.resolve("away"));

        assertThatThrownBy(() -> vault.knows(epoch))
                .isInstanceOf(KeyVaultUnavailableException.class)
                .hasMessageContaining(file().toString());
        assertThatThrownBy(vault::createEpoch).isInstanceOf(KeyVaultUnavailableException.class);
        assertThatThrownBy(() -> vault.destroy(epoch)).isInstanceOf(KeyVaultUnavailableException.class);
        assertThat(file()).doesNotExist();
        Files.move(away, file());
        assertThat(vault.knows(epoch)).isTrue();
    }

    @Test
    void aFileThatIsPutBackIsReadAgain() throws IOException {
        byte[] before = Files.readAllBytes(file());
        KeyVault vault = another();
        String epoch = vault.createEpoch();
        Files.write(file(), before);

        assertThat(vault.knows(epoch)).isFalse();
        assertThat(vault.status().epochs()).isZero();
    }
}
