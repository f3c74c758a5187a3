/**
 * Copies of a report's trail to take along: as a table, as lines of JSON, and as a document to read. Who takes one is
 * recorded before they get it. What was redacted is in none of them, and nobody finds more in them than in the trail.
 */
@NullMarked
package roundtable.queries.report.history.export;

import org.jspecify.annotations.NullMarked;
