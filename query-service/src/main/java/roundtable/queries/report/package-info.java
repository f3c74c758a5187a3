/** What a report looks like now: the projection of its events, live views of it in memory with stored copies, queries. */
@NullMarked
package roundtable.queries.report;

import org.jspecify.annotations.NullMarked;
