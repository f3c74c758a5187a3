/** The command service: what can be asked of conferences and reports. */
@NullMarked
package roundtable.commands;

import org.jspecify.annotations.NullMarked;
