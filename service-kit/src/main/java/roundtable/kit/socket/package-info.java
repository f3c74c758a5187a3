/** JSON over native WebSockets: bounded queues, silent and slow peers cut. */
@NullMarked
package roundtable.kit.socket;

import org.jspecify.annotations.NullMarked;
