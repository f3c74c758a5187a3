/**
 * What a report was, and how it became so: its trail of changes, any earlier version of it, and who wrote which words. All of
 * it is folded from the report's events. Chapters, stored every {@value
 * roundtable.queries.report.history.HistoryState#CHAPTER} versions, keep that from taking longer as the report grows; they
 * are copies that may be missing. What was redacted since is left out wherever the past is shown.
 */
@NullMarked
package roundtable.queries.report.history;

import org.jspecify.annotations.NullMarked;
