/** Who is calling: sessions, the door that asks for them, and the sockets that end with them. */
@NullMarked
package roundtable.kit.session;

import org.jspecify.annotations.NullMarked;
