/**
 * Verifies a trail file offline: no database, no network, no key but the public one. What it needs to know of the product
 * is in {@link roundtable.proof}.
 */
@NullMarked
package roundtable.verifier;

import org.jspecify.annotations.NullMarked;
