/**
 * The key vault: what must be destroyed for text to be forgotten.
 *
 * <p><b>Layers.</b> Each item's text is sealed with a data key of its own. Data keys are wrapped under the report's
 * <em>key epoch</em> and kept, wrapped, in the database. Epochs are kept here and never in the database, nor in its
 * backups. So a copy of the database, however old, opens nothing without an epoch; and a destroyed epoch closes all that
 * was wrapped under it, in every copy of the database there is.
 *
 * <p><b>Shredding.</b> One item can't be forgotten alone while its epoch lives, since its wrapped key is in old copies.
 * So whoever shreds wraps the survivors' keys under a new epoch and destroys the old one. That order is the caller's;
 * {@link roundtable.journal.vault.KeyVault#destroy} only promises that when it returns the epoch is gone, durably, for
 * every thread and process on this vault.
 *
 * <p><b>The master key</b> encrypts the epoch keys where they are kept. {@link
 * roundtable.journal.vault.KeyVault#rotate} makes a new one. In a keystore file it lies beside what it encrypts; it
 * keeps the file's parts together and is no defence against somebody who has read the file. A rotation doesn't change
 * the epochs: after a theft of the keystore, each report needs a new epoch.
 *
 * <p><b>Losing it</b> means to lose all sealed text. A backup prevents that, and undoes forgetting: what is shredded
 * today can be opened with yesterday's backup and yesterday's database. Therefore older backups are destroyed after each
 * shredding, and a new one is made.
 *
 * <p><b>What a file can't promise.</b> {@link roundtable.journal.vault.LocalKeystore} replaces its file by a new one and
 * then writes zeros over the old one. On a disk that writes in place, under a file system that does too, the key is gone.
 * Flash storage, copy-on-write and journaling of data, snapshots and swap keep old blocks for a time that nobody
 * promises; there an encrypted disk is what makes them unreadable. A file with further hard links is not zeroed. Copies
 * that others made are out of reach. In memory, keys are overwritten when they are dropped; the garbage collector may
 * have moved, and so copied, them before.
 *
 * <p><b>Two vaults.</b> {@link roundtable.journal.vault.LocalKeystore} is a file; {@link
 * roundtable.journal.vault.TransitVault} speaks to a HashiCorp Vault, where keys never leave the server. What they have
 * in common is in {@link roundtable.journal.vault.KeyVault}, and one suite of tests holds both to it.
 */
@NullMarked
package roundtable.journal.vault;

import org.jspecify.annotations.NullMarked;
