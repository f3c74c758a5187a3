@NullMarked
package roundtable.kit.server;

import org.jspecify.annotations.NullMarked;
