@NullMarked
package roundtable.queries.report.dashboard;

import org.jspecify.annotations.NullMarked;
