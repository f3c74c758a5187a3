/** Looks everywhere for what was to be forgotten. */
@NullMarked
package roundtable.cli.forget;

import org.jspecify.annotations.NullMarked;
