/** What a conference is and what may be done to it: immutable state, pure decisions, no clock and no framework. */
@NullMarked
package roundtable.commands.conference.domain;

import org.jspecify.annotations.NullMarked;
