@NullMarked
package roundtable.cli.replay;

import org.jspecify.annotations.NullMarked;
