/** Tests of the command service as it runs. */
@NullMarked
package roundtable.commands;

import org.jspecify.annotations.NullMarked;
