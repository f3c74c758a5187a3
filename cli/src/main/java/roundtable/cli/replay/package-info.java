/** Drives recorded writing through a running product, and measures whether and how fast all copies become equal. */
@NullMarked
package roundtable.cli.replay;

import org.jspecify.annotations.NullMarked;
