/** Tests of Axon on the journal, with a small aggregate of their own. */
@NullMarked
package roundtable.journal.axon;

import org.jspecify.annotations.NullMarked;
