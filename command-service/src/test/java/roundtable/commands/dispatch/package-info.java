/** Tests of how commands are carried out. */
@NullMarked
package roundtable.commands.dispatch;

import org.jspecify.annotations.NullMarked;
