package roundtable.queries.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import roundtable.report.CommentId;

/**
 * A comment on an item.
 *
 * @param inReplyTo first comment of its thread; null where this is the first
 * @param text null where it can't be read any more
 * @param resolved null while the thread is open; on its first comment only
 */
public record CommentView(
        CommentId id,
        @Nullable CommentId inReplyTo,
        @Nullable String text,
        String by,
        Instant at,
        @Nullable Stamp resolved) {

    CommentView resolvedBy(Stamp stamp) {
        return new CommentView(id, inReplyTo, text, by, at, stamp);
    }
}
