/** The installation as a whole: who holds which role in every conference. */
@NullMarked
package roundtable.installation;

import org.jspecify.annotations.NullMarked;
