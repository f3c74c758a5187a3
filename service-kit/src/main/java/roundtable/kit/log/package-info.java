/** What a log may hold: where something failed, and nothing that somebody wrote. */
@NullMarked
package roundtable.kit.log;

import org.jspecify.annotations.NullMarked;
