/** A report: ids and values that its commands and events share. */
@NullMarked
package roundtable.report;

import org.jspecify.annotations.NullMarked;
