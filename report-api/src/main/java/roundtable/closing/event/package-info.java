/** What happens to a closing session. */
@NullMarked
package roundtable.closing.event;

import org.jspecify.annotations.NullMarked;
