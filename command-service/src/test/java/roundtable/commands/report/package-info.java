/** Tests of the report aggregate and its policy. */
@NullMarked
package roundtable.commands.report;

import org.jspecify.annotations.NullMarked;
