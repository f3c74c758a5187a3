/** The names under which events are stored. */
@NullMarked
package roundtable.event;

import org.jspecify.annotations.NullMarked;
