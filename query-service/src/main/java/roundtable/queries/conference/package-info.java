/** What a conference looks like now, and how far its roundtables' reports are. */
@NullMarked
package roundtable.queries.conference;

import org.jspecify.annotations.NullMarked;
