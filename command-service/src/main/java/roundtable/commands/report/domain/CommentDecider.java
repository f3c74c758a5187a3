package roundtable.commands.report.domain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import roundtable.refusal.RefusedException;
import roundtable.refusal.Texts;
import roundtable.report.CommentId;
import roundtable.report.command.CommentOnItem;
import roundtable.report.command.ResolveComment;
import roundtable.report.event.CommentResolved;
import roundtable.report.event.ItemCommented;
import roundtable.report.event.ReportEvent;
import roundtable.report.refusal.CommentBlank;
import roundtable.report.refusal.CommentExists;
import roundtable.report.refusal.CommentUnknown;
import roundtable.report.refusal.CommentsFull;
import roundtable.report.refusal.ItemRedactedForGood;
import roundtable.report.refusal.ThreadResolved;

/** Comments. They are no edits: a final section takes them, for they may be why it is reopened. */
final class CommentDecider {
    private CommentDecider() {}

    static List<ReportEvent> comment(Report report, CommentOnItem command, ReportLimits limits) {
        Item item = Lookup.readable(Lookup.livingItem(report, command.itemId()));
        if (report.comments().find(command.commentId()) != null) {
            throw new RefusedException(new CommentExists());
        }
        if (command.text().isBlank()) {
            throw new RefusedException(new CommentBlank());
        }
        String text = Texts.accepted(command.text(), limits.commentText());
        if (item.comments() >= limits.comments()) {
            throw new RefusedException(new CommentsFull(limits.comments()));
        }
        CommentId thread = openThread(report, item, command.inReplyTo());
        return List.of(new ItemCommented(item.id(), command.commentId(), thread, text));
    }

    static List<ReportEvent> resolve(Report report, ResolveComment command) {
        Comment thread = thread(report, command.commentId());
        if (Lookup.item(report, thread.item()).redacted()) {
            throw new RefusedException(new ItemRedactedForGood());
        }
        return thread.resolved() ? List.of() : List.of(new CommentResolved(thread.item(), thread.id()));
    }

    private static @Nullable CommentId openThread(Report report, Item item, @Nullable CommentId answered) {
        if (answered == null) {
            return null;
        }
        Comment thread = thread(report, answered);
        if (!thread.item().equals(item.id())) {
            throw new RefusedException(new CommentUnknown());
        }
        if (thread.resolved()) {
            throw new RefusedException(new ThreadResolved());
        }
        return thread.id();
    }

    /** The first comment of the thread that this one belongs to. */
    private static Comment thread(Report report, CommentId id) {
        Comment comment = report.comments().find(id);
        if (comment == null) {
            throw new RefusedException(new CommentUnknown());
        }
        return Objects.requireNonNull(report.comments().find(comment.thread()), "thread");
    }
}
