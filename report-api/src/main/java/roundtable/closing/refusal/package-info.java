/** Why a closing session stays as it is: one record a reason. */
@NullMarked
package roundtable.closing.refusal;

import org.jspecify.annotations.NullMarked;
