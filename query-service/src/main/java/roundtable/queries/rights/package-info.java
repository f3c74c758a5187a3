/** Who holds which role, and how it came about. */
@NullMarked
package roundtable.queries.rights;

import org.jspecify.annotations.NullMarked;
