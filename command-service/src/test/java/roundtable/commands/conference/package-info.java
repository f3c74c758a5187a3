/** Tests of the conference aggregate. */
@NullMarked
package roundtable.commands.conference;

import org.jspecify.annotations.NullMarked;
