/** Tests of the query service as a whole: a running application on an embedded server in memory, over its interfaces. */
@NullMarked
package roundtable.queries;

import org.jspecify.annotations.NullMarked;
