/** Commands to reports: the aggregate, its command API, and the policy that opens the report of a new roundtable. */
@NullMarked
package roundtable.commands.report;

import org.jspecify.annotations.NullMarked;
