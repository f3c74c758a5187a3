/** Tests of the trail, of earlier versions and of who wrote what. */
@NullMarked
package roundtable.queries.report.history;

import org.jspecify.annotations.NullMarked;
