package roundtable.journal.vault;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.AEADBadTagException;

/**
 * What a keystore file holds. Not safe for several threads: whoever changes it owns it.
 *
 * <p>Epoch keys are kept encrypted under the master key, bound to their ids, in memory too: a rotation is then the same
 * thing in memory and in the file, and an epoch key is plain only while it is used.
 */
final class Keyring {

    /** Of an encrypted epoch key, in bytes. */
    static final int SEALED = KeyVault.KEY_LENGTH + Aead.OVERHEAD;

    private final UUID id;
    private int masterVersion;
    private Instant masterMade;
    private final byte[] master;
    private final Map<String, byte[]> epochs;

    /** Takes what it is given, without a copy. */
    Keyring(UUID id, int masterVersion, Instant masterMade, byte[] master, Map<String, byte[]> epochs) {
        this.id = id;
        this.masterVersion = masterVersion;
        this.masterMade = masterMade;
        this.master = master;
        this.epochs = epochs;
    }

    static Keyring fresh() {
        return new Keyring(UUID.randomUUID(), 1, now(), Aead.random(KeyVault.KEY_LENGTH), new TreeMap<>());
    }

    /** Holds nothing; takes the place of one that was wiped. */
    static Keyring none() {
        return new Keyring(new UUID(0, 0), 0, Instant.EPOCH, new byte[0], new TreeMap<>());
    }

    /** As the file keeps it. */
    private static Instant now() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }

    UUID id() {
        return id;
    }

    int masterVersion() {
        return masterVersion;
    }

    Instant masterMade() {
        return masterMade;
    }

    /** Not a copy. */
    byte[] master() {
        return master;
    }

    /** Ids, and keys encrypted under the master; not a copy. */
    Map<String, byte[]> epochs() {
        return epochs;
    }

    String add() {
        String epoch = "epoch-" + Aead.randomName();
        byte[] key = Aead.random(KeyVault.KEY_LENGTH);
        epochs.put(epoch, Aead.seal(master, key, epoch));
        Arrays.fill(key, (byte) 0);
        return epoch;
    }

    /** Whether it was there. */
    boolean remove(String epoch) {
        byte[] key = epochs.remove(epoch);
        if (key == null) {
            return false;
        }
        Arrays.fill(key, (byte) 0);
        return true;
    }

    void rotate() {
        byte[] next = Aead.random(KeyVault.KEY_LENGTH);
        epochs.replaceAll((epoch, shut) -> {
            byte[] key = key(epoch);
            byte[] again = Aead.seal(next, key, epoch);
            Arrays.fill(key, (byte) 0);
            return again;
        });
        System.arraycopy(next, 0, master, 0, next.length);
        Arrays.fill(next, (byte) 0);
        masterVersion++;
        masterMade = now();
    }

    /** The epoch's key, the caller's to wipe. */
    byte[] key(String epoch) {
        byte[] shut = epochs.get(epoch);
        if (shut == null) {
            throw new UnknownEpochException(epoch);
        }
        try {
            return Aead.open(master, shut, epoch);
        } catch (AEADBadTagException e) {
            throw new IllegalStateException("The key of epoch " + epoch + " isn't under this master key", e);
        }
    }

    /** Overwrites all keys; nothing can be done with it afterwards. */
    void wipe() {
        Arrays.fill(master, (byte) 0);
        epochs.values().forEach(key -> Arrays.fill(key, (byte) 0));
        epochs.clear();
    }
}
