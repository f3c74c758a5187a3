/** Who acts, and in which role. */
@NullMarked
package roundtable.access;

import org.jspecify.annotations.NullMarked;
