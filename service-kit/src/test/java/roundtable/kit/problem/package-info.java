@NullMarked
package roundtable.kit.problem;

import org.jspecify.annotations.NullMarked;
