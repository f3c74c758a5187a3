/** JSON on the wire: read strictly, so that what is not understood is refused and not ignored. */
@NullMarked
package roundtable.kit.json;

import org.jspecify.annotations.NullMarked;
