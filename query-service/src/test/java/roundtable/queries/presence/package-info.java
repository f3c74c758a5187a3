/** Tests of presence by itself. */
@NullMarked
package roundtable.queries.presence;

import org.jspecify.annotations.NullMarked;
