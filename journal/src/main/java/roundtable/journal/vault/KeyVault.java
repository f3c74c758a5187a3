package roundtable.journal.vault;

import java.util.List;

/**
 * Keeps key epochs outside the database. Safe for use by several threads and, on one vault, by several processes.
 *
 * <p>Every call may throw {@link KeyVaultUnavailableException}: nothing is known then of what it would have answered, and
 * a change may or may not have happened. {@link KeystoreDamagedException} and {@link KeystoreRefusedException} come from
 * a keystore file alone.
 */
public interface KeyVault extends AutoCloseable {

    /** Length of a data key, in bytes. */
    int KEY_LENGTH = 32;

    /**
     * Who this vault is, at most 80 characters {@code [a-z0-9-]}; stays the same through restarts, rotations and
     * restored backups. The database remembers it, so that a wrong keystore is noticed before it is used.
     */
    String id();

    /** Makes a new epoch, durable when this returns. Its id is opaque: at most 80 characters {@code [a-z0-9-]}. */
    String createEpoch();

    /** Whether the epoch is there: neither destroyed nor of another vault. */
    boolean knows(String epoch);

    /**
     * Wraps data keys of {@link #KEY_LENGTH} bytes under an epoch, each bound to its context.
     *
     * @return the wrapped forms in the same order, each at most 200 bytes
     * @throws UnknownEpochException the epoch was destroyed or never was
     */
    List<byte[]> wrap(String epoch, List<Bound> keys);

    /**
     * Opens what {@link #wrap} made, under whatever master key it was made.
     *
     * @return the data keys in the same order; the caller's to wipe
     * @throws UnknownEpochException the epoch was destroyed or never was
     * @throws DamagedKeyException some can't be opened; it says which, so that the rest can be asked for again
     */
    List<byte[]> unwrap(String epoch, List<Bound> wrapped);

    /**
     * Destroys an epoch, durably when this returns; nothing wrapped under it can be opened again. A call of another
     * thread or process that began before may still end well, none that begins later. An epoch that isn't there is no
     * error.
     */
    void destroy(String epoch);

    /** Makes a new master key. Epochs and what was wrapped stay usable, also while this runs. */
    void rotate();

    VaultStatus status();

    /** Forgets the keys in memory. */
    @Override
    void close();
}
