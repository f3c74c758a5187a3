/** Tests of copies of several reports. */
@NullMarked
package roundtable.queries.report.export.many;

import org.jspecify.annotations.NullMarked;
