@NullMarked
package roundtable.queries.report.across;

import org.jspecify.annotations.NullMarked;
