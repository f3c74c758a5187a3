package roundtable.report.event;

import org.jspecify.annotations.Nullable;
import roundtable.privacy.Confidential;
import roundtable.report.CommentId;
import roundtable.report.ItemId;

/**
 * A comment on an item.
 *
 * @param inReplyTo the first comment of the thread; null where this is the first
 */
public record ItemCommented(
        ItemId itemId,
        CommentId commentId,
        @Nullable CommentId inReplyTo,
        @Confidential(key = "item:{itemId}") @Nullable String text)
        implements ReportEvent {}
