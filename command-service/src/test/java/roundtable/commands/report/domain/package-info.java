/** Tests of decisions on reports. */
@NullMarked
package roundtable.commands.report.domain;

import org.jspecify.annotations.NullMarked;
