/** Tests of the report's projection, its live views and its queries. */
@NullMarked
package roundtable.queries.report;

import org.jspecify.annotations.NullMarked;
