package roundtable.report.command;

import org.jspecify.annotations.Nullable;
import roundtable.report.CommentId;
import roundtable.report.ItemId;

/**
 * Comments on an item, or answers a comment on it.
 *
 * @param itemId the item
 * @param commentId an id of the caller's own making, unique in the report
 * @param inReplyTo the comment answered, on the same item; null opens a new thread
 * @param text what is said, not blank
 */
public record CommentOnItem(
        ItemId itemId, CommentId commentId, @Nullable CommentId inReplyTo, String text) implements ReportCommand {}
