/**
 * One section of every report of a conference, side by side, and what came up at several tables. Names as those see them who
 * may see the fewest: approved ones.
 */
@NullMarked
package roundtable.queries.report.across;

import org.jspecify.annotations.NullMarked;
