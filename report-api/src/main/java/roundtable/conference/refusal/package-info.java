/** Why a conference stays as it is: one record a reason. */
@NullMarked
package roundtable.conference.refusal;

import org.jspecify.annotations.NullMarked;
