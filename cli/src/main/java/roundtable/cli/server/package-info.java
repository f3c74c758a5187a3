/** Products of a verb's own: started in processes of their own, on temporary directories. */
@NullMarked
package roundtable.cli.server;

import org.jspecify.annotations.NullMarked;
