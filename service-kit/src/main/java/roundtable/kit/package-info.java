/** What both services have in common on their way in and out. */
@NullMarked
package roundtable.kit;

import org.jspecify.annotations.NullMarked;
