/** Brings a report's trail out of the product, as a file that proves itself. */
@NullMarked
package roundtable.cli.trail;

import org.jspecify.annotations.NullMarked;
