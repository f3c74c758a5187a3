/** The one way of every command: from its JSON over Axon's command bus to the answer, once however often it is sent. */
@NullMarked
package roundtable.commands.dispatch;

import org.jspecify.annotations.NullMarked;
