/** What can be asked of a conference. */
@NullMarked
package roundtable.conference.command;

import org.jspecify.annotations.NullMarked;
