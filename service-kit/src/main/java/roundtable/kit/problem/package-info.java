/** Refusals as RFC 9457 problem details, over HTTP. */
@NullMarked
package roundtable.kit.problem;

import org.jspecify.annotations.NullMarked;
