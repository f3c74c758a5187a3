/**
 * The chair's board: what is pinned, as it was and as it is now. A pin repeats no words; they are read from its report each time,
 * so what is forgotten there is gone here, too.
 */
@NullMarked
package roundtable.queries.report.board;

import org.jspecify.annotations.NullMarked;
