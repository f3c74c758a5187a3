/** Commands over a WebSocket, so that a keystroke need not pay for an HTTP request. */
@NullMarked
package roundtable.commands.socket;

import org.jspecify.annotations.NullMarked;
