/**
 * The closing session, in which the chair speaks for the whole conference: the board on which points of reports are pinned. The
 * running order, with the chair's own words, is a script: a document that is written like a report.
 */
@NullMarked
package roundtable.closing;

import org.jspecify.annotations.NullMarked;
