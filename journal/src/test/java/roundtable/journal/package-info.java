/** Tests of the journal: one contract that every server has to keep. */
@NullMarked
package roundtable.journal;

import org.jspecify.annotations.NullMarked;
