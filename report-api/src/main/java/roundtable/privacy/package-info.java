/** What must not be stored in the clear. */
@NullMarked
package roundtable.privacy;

import org.jspecify.annotations.NullMarked;
