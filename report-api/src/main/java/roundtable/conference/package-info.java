/** A conference and its roundtables: ids and values that its commands and events share. */
@NullMarked
package roundtable.conference;

import org.jspecify.annotations.NullMarked;
