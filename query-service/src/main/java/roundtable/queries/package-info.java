/** The query service as an application. Its features are the packages below; they don't reach into each other. */
@NullMarked
package roundtable.queries;

import org.jspecify.annotations.NullMarked;
