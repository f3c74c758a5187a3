/** What can be asked of a closing session. */
@NullMarked
package roundtable.closing.command;

import org.jspecify.annotations.NullMarked;
