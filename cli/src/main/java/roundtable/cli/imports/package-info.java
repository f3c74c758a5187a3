/** Turns a filled-in reporting template in Markdown into commands. */
@NullMarked
package roundtable.cli.imports;

import org.jspecify.annotations.NullMarked;
