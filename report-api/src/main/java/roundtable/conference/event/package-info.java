/** What happened to a conference. */
@NullMarked
package roundtable.conference.event;

import org.jspecify.annotations.NullMarked;
