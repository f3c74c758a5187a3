/** What measurements are told in. */
@NullMarked
package roundtable.cli.measure;

import org.jspecify.annotations.NullMarked;
