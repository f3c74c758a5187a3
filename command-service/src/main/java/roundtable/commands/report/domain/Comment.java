package roundtable.commands.report.domain;

import roundtable.report.CommentId;
import roundtable.report.ItemId;

/**
 * A comment, as far as decisions need it.
 *
 * @param item the item that it is on
 * @param thread the first comment of its thread, which may be itself
 * @param resolved whether the thread is settled; counts for the first comment alone
 */
record Comment(CommentId id, ItemId item, CommentId thread, boolean resolved) implements Keyed<CommentId> {}
