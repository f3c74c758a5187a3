/** What can be asked of a report. Each command is a record; several of them in one {@link roundtable.report.command.ChangeReport} are applied in order, as one commit or not at all. */
@NullMarked
package roundtable.report.command;

import org.jspecify.annotations.NullMarked;
