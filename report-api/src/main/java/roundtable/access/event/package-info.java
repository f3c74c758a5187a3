/** What happens around a report without changing it; kept in a stream of its own, {@code access:} and the report's id. */
@NullMarked
package roundtable.access.event;

import org.jspecify.annotations.NullMarked;
