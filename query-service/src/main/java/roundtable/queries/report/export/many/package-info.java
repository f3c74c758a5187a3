/**
 * Copies of several reports, made in the background for whoever asked and handed out to them once. What is stored is that
 * somebody asked and how far it is; the file itself is in memory alone, for some minutes, and goes when a report in it
 * forgets something.
 */
@NullMarked
package roundtable.queries.report.export.many;

import org.jspecify.annotations.NullMarked;
