@NullMarked
package roundtable.journal.sealing;

import org.jspecify.annotations.NullMarked;
