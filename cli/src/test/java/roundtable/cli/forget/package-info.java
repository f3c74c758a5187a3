@NullMarked
package roundtable.cli.forget;

import org.jspecify.annotations.NullMarked;
