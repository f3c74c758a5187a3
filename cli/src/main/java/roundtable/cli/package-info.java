/** The command line: reads what was asked, runs one verb against a running product, and says what went wrong in a sentence. */
@NullMarked
package roundtable.cli;

import org.jspecify.annotations.NullMarked;
