/**
 * Events as JSON under stable names.
 *
 * <p>A class name never enters the store: an allow-list ties each name and revision to a record, so classes can be
 * renamed and moved freely, and stored data can't make the process load anything. What was stored in an earlier revision
 * is brought up to date as a JSON tree, one revision at a time, before it becomes a record.
 */
@NullMarked
package roundtable.journal.codec;

import org.jspecify.annotations.NullMarked;
