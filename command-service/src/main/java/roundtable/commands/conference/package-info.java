/** Commands to conferences: the aggregate and its command API, and the template that the product ships. */
@NullMarked
package roundtable.commands.conference;

import org.jspecify.annotations.NullMarked;
