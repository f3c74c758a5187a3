/** Tests of the messages to other systems. */
@NullMarked
package roundtable.queries.webhook;

import org.jspecify.annotations.NullMarked;
