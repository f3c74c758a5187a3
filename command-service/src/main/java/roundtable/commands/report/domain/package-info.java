/**
 * What a report is and what may be done to it: immutable state, pure decisions, no clock and no framework. {@link
 * roundtable.commands.report.domain.ReportDecider} says what a command makes happen, {@link
 * roundtable.commands.report.domain.Report#evolve} what a report is like after it happened.
 */
@NullMarked
package roundtable.commands.report.domain;

import org.jspecify.annotations.NullMarked;
