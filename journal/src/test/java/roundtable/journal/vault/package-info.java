@NullMarked
package roundtable.journal.vault;

import org.jspecify.annotations.NullMarked;
