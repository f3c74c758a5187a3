/** Tests of checkpoints, on both stores. */
@NullMarked
package roundtable.journal.checkpoint;

import org.jspecify.annotations.NullMarked;
