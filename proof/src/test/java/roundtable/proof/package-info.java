/** Tests of the proofs, with the known vectors of their formats. */
@NullMarked
package roundtable.proof;

import org.jspecify.annotations.NullMarked;
