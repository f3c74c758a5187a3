/**
 * What a visitor may do. Roles are granted by events, on the stream of a conference or of the installation; here they are
 * folded, kept in memory, and as fresh as the journal's tail: a grant or a revocation counts as soon as this process knows
 * that it is stored, which in the process that stored it is before it is acknowledged.
 */
@NullMarked
package roundtable.kit.access;

import org.jspecify.annotations.NullMarked;
