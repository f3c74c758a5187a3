/** The whole product in one process: both services, the embedded database and the web client. */
@NullMarked
package roundtable.standalone;

import org.jspecify.annotations.NullMarked;
