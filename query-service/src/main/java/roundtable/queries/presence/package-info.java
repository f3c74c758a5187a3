/** Who is on a topic now, and where their cursor is. Never stored. */
@NullMarked
package roundtable.queries.presence;

import org.jspecify.annotations.NullMarked;
