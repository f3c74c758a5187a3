/**
 * All roundtables of a conference at a glance: {@link roundtable.queries.report.dashboard.Figures} per report, counted
 * from its live view and the times of its commits, and told as differences, four times a second at most. No text leaves
 * this package, and of names only those of who is writing.
 */
@NullMarked
package roundtable.queries.report.dashboard;

import org.jspecify.annotations.NullMarked;
