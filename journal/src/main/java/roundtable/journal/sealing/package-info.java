/**
 * What is confidential is stored sealed.
 *
 * <p>Each item of a report has a data key of its own, and so has each attribution. The data keys of a stream are its key
 * ring: one document of the database, in which they lie wrapped under the stream's key epoch, which the {@link
 * roundtable.journal.vault.KeyVault} keeps outside of the database. To forget something is to leave its key out of the next
 * ring, which is wrapped under a new epoch, and to destroy the old epoch: then no copy of the database, however old, can be
 * opened together with today's vault.
 */
@NullMarked
package roundtable.journal.sealing;

import org.jspecify.annotations.NullMarked;
