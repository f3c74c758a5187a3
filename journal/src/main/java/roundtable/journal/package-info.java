/**
 * A contiguous, append-only log of commits on MongoDB.
 *
 * <p>One document is one commit: the events of one command on one stream, so that they are stored together or not at
 * all without a transaction. Its {@code _id} is its number in the log. Numbers start at 1 and have no gaps, so a reader
 * that has seen n needs nothing but n + 1: no clock, no counter, no looking back. Three unique indexes carry every
 * promise: {@code _id} (order), {@code key} = {@code <stream>/<first version>} (one writer wins), {@code commandId}
 * (a command takes effect once).
 *
 * <p>A process has one appender thread. It takes what waits and writes it as one ordered {@code insertMany} with the
 * numbers that follow the head; when another process took a number first, it learns the new head and moves up. The head
 * counts only what a majority holds, because building on a number that a failover can still roll back would leave a
 * hole.
 *
 * <p>Every read names its keys ({@code _id $in}, {@code key $in}). The embedded server answers range queries, sorts and
 * non-unique indexes with a scan of the whole collection under its lock; explicit keys are cheap there and on MongoDB.
 */
@NullMarked
package roundtable.journal;

import org.jspecify.annotations.NullMarked;
