/**
 * What proves that a trail is as it was written: the hash chain of a stream, the Merkle tree over the ends of all streams
 * (RFC 9162), signed checkpoints of it (C2SP signed-note and tlog-checkpoint), and the file that carries all of these to
 * whoever checks them. Needs nothing but the JDK, so that the verifier and the product share every line of it.
 */
@NullMarked
package roundtable.proof;

import org.jspecify.annotations.NullMarked;
