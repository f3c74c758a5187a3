/** Documents to read and to print: accessible PDF on A4 with typefaces of its own. Knows nothing of what is printed. */
@NullMarked
package roundtable.queries.report.paper;

import org.jspecify.annotations.NullMarked;
