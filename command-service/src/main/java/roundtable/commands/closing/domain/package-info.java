/** What a closing session is, and decisions about it. */
@NullMarked
package roundtable.commands.closing.domain;

import org.jspecify.annotations.NullMarked;
