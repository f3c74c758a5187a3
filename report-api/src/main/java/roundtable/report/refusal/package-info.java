/** Why a report stays as it is: one record a reason. */
@NullMarked
package roundtable.report.refusal;

import org.jspecify.annotations.NullMarked;
