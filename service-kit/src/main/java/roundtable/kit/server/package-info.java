/** The web server's own side of it. */
@NullMarked
package roundtable.kit.server;

import org.jspecify.annotations.NullMarked;
