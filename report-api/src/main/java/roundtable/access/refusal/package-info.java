/** Why a role is not granted or revoked, and why somebody is taken for another. */
@NullMarked
package roundtable.access.refusal;

import org.jspecify.annotations.NullMarked;
