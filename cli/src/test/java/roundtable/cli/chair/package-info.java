@NullMarked
package roundtable.cli.chair;

import org.jspecify.annotations.NullMarked;
