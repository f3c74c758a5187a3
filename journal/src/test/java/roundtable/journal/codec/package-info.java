/** Tests of names, revisions and strict JSON. */
@NullMarked
package roundtable.journal.codec;

import org.jspecify.annotations.NullMarked;
