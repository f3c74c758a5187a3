@NullMarked
package roundtable.commands.identity;

import org.jspecify.annotations.NullMarked;
