package roundtable.journal.vault;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;

/**
 * A vault in a file. Several processes may have it open: each looks at the file's first line before it uses a key, and
 * reads the file again when that is another; whoever changes it takes a lock on the file beside it ({@code .lock}).
 */
public final class LocalKeystore implements KeyVault {

    private final KeystoreFile file;
    private final SharedKeyring keyring;

    private LocalKeystore(KeystoreFile file) {
        this.file = file;
        this.keyring = new SharedKeyring(file);
    }

    /**
     * Opens a keystore that exists.
     *
     * @throws KeystoreRefusedException there is none, others may read it, or it is of a newer form
     * @throws KeystoreDamagedException it isn't what was written
     */
    public static LocalKeystore open(Path path) {
        return Attempt.at(path, "opened", () -> {
            LocalKeystore keystore = new LocalKeystore(KeystoreFile.existing(path));
            keystore.id();
            return keystore;
        });
    }

    /**
     * Makes a new keystore, and its folder where it is missing.
     *
     * @throws KeystoreRefusedException something is there already
     */
    public static LocalKeystore create(Path path) {
        return Attempt.at(path, "created", () -> new LocalKeystore(KeystoreFile.create(path)));
    }

    /** Opens it, or makes it where it is missing and may be made. Of several processes that come at once, one makes it. */
    public static LocalKeystore openOrCreate(Path path, boolean mayCreate) {
        if (!mayCreate || Files.exists(path)) {
            return open(path);
        }
        try {
            return create(path);
        } catch (KeystoreRefusedException anotherWasFaster) {
            return open(path);
        }
    }

    /** Where the file really is. */
    public Path path() {
        return file.path();
    }

    @Override
    public String id() {
        return keyring.use(keys -> keys.id().toString());
    }

    @Override
    public String createEpoch() {
        return keyring.change(Keyring::add, epoch -> true);
    }

    @Override
    public boolean knows(String epoch) {
        return keyring.use(keys -> keys.epochs().containsKey(epoch));
    }

    @Override
    public List<byte[]> wrap(String epoch, List<Bound> keys) {
        DataKeys.check(keys);
        return withKey(
                epoch,
                key -> keys.stream()
                        .map(each -> Aead.seal(key, each.key(), each.context()))
                        .toList());
    }

    @Override
    public List<byte[]> unwrap(String epoch, List<Bound> wrapped) {
        return withKey(epoch, key -> DataKeys.unwrap(epoch, wrapped, position -> open(key, wrapped.get(position))));
    }

    private static byte @Nullable [] open(byte[] key, Bound wrapped) {
        try {
            return Aead.open(key, wrapped.key(), wrapped.context());
        } catch (AEADBadTagException e) {
            return null;
        }
    }

    @Override
    public void destroy(String epoch) {
        keyring.change(keys -> keys.remove(epoch), removed -> removed);
    }

    @Override
    public void rotate() {
        keyring.change(
                keys -> {
                    keys.rotate();
                    return true;
                },
                done -> true);
    }

    @Override
    public VaultStatus status() {
        return keyring.use(keys -> new VaultStatus(
                keys.id().toString(), "local", keys.epochs().size(), keys.masterVersion(), keys.masterMade()));
    }

    /**
     * Copies the keystore as it is now to a new file, for its owner only. Whoever has this copy can open what is sealed
     * under the epochs of now, also after they were destroyed.
     *
     * @throws KeystoreRefusedException something is there already
     */
    public void backup(Path target) {
        Attempt.at(target, "written", () -> {
            try {
                file.copyTo(target.toAbsolutePath());
                return target;
            } catch (FileAlreadyExistsException e) {
                throw new KeystoreRefusedException(
                        "There is already something at " + target.toAbsolutePath() + ". A backup overwrites nothing.");
            }
        });
    }

    private <T> T withKey(String epoch, Function<byte[], T> action) {
        return keyring.use(keys -> {
            byte[] key = keys.key(epoch);
            try {
                return action.apply(key);
            } finally {
                Arrays.fill(key, (byte) 0);
            }
        });
    }

    /** The next use reads the file again. */
    @Override
    public void close() {
        keyring.forget();
    }
}
