/** What happened to a report, in the past tense. Every event stays readable for ever: change a record only together with a revision and an upcaster. */
@NullMarked
package roundtable.report.event;

import org.jspecify.annotations.NullMarked;
