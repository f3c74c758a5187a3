@NullMarked
package roundtable.kit.limits;

import org.jspecify.annotations.NullMarked;
