/** Where the journal is, the embedded server in a folder or a MongoDB that a setting names; and how its events are heard. */
@NullMarked
package roundtable.kit.journal;

import org.jspecify.annotations.NullMarked;
