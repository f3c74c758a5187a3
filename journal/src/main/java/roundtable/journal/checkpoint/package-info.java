/**
 * Signed checkpoints of the log: at some moment, where every stream ends, as one root of a Merkle tree that somebody else
 * can keep. Whoever holds one notices when anything before it is changed later, also by those who have the keys.
 */
@NullMarked
package roundtable.journal.checkpoint;

import org.jspecify.annotations.NullMarked;
