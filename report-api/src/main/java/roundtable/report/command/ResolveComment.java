package roundtable.report.command;

import roundtable.report.CommentId;

/**
 * Settles a thread of comments, named by its first.
 */
public record ResolveComment(CommentId commentId) implements ReportCommand {}
