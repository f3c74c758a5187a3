/** How the product says no: a stable code and a sentence that a rapporteur understands. */
@NullMarked
package roundtable.refusal;

import org.jspecify.annotations.NullMarked;
