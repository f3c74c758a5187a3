@NullMarked
package roundtable.cli;

import org.jspecify.annotations.NullMarked;
