/** Tests of the copies of trails. */
@NullMarked
package roundtable.queries.report.history.export;

import org.jspecify.annotations.NullMarked;
