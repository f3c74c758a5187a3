/** A client of the product's public interface: signing in, commands, queries, live views. */
@NullMarked
package roundtable.cli.client;

import org.jspecify.annotations.NullMarked;
