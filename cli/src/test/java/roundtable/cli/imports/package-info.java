@NullMarked
package roundtable.cli.imports;

import org.jspecify.annotations.NullMarked;
