package roundtable.report.event;

import roundtable.report.CommentId;
import roundtable.report.ItemId;

/**
 * A thread of comments was settled.
 *
 * @param commentId its first comment
 */
public record CommentResolved(ItemId itemId, CommentId commentId) implements ReportEvent {}
