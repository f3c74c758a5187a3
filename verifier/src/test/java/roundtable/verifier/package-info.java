/** Tests of the verifier. */
@NullMarked
package roundtable.verifier;

import org.jspecify.annotations.NullMarked;
