/** The installation as a whole: who holds which role in every conference. */
@NullMarked
package roundtable.commands.installation;

import org.jspecify.annotations.NullMarked;
