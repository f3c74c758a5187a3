/** Who takes something along: told by every feature that hands out copies, noted by the one that keeps the trail. */
@NullMarked
package roundtable.queries.copies;

import org.jspecify.annotations.NullMarked;
