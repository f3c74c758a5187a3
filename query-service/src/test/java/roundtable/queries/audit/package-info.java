/** Tests of checkpoints and proofs as the service gives them. */
@NullMarked
package roundtable.queries.audit;

import org.jspecify.annotations.NullMarked;
