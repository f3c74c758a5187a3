/**
 * Copies to take along, of one report or of several: Markdown that the import reads back, JSON with a published schema, DOCX
 * and PDF. Who takes one is recorded before they get it. None names anybody for whom leave is still awaited.
 */
@NullMarked
package roundtable.queries.report.export;

import org.jspecify.annotations.NullMarked;
