/** Measures how long a report's past takes to be shown, and how that grows with the past. */
@NullMarked
package roundtable.cli.history;

import org.jspecify.annotations.NullMarked;
