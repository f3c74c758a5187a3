/**
 * Commands to closing sessions: the aggregate, its command API, and the policies that open the script of a new board and take off
 * it what may no longer be shown.
 */
@NullMarked
package roundtable.commands.closing;

import org.jspecify.annotations.NullMarked;
