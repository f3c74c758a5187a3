/**
 * Axon on top of the journal.
 *
 * <p>One unit of work is one commit of one stream, which is what makes it atomic. A tracking token is the commit's number
 * times 1,024 plus the event's index in it: one number, totally ordered, without gaps to remember. Streams for event
 * processors read from the journal's memory near the head and wake their processor when the head grows, where Axon's own
 * leave a pooled processor asleep for up to half a second.
 */
@NullMarked
package roundtable.journal.axon;

import org.jspecify.annotations.NullMarked;
