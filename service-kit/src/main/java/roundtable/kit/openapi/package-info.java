/** The description of the HTTP interface, served at {@code /api/openapi}. */
@NullMarked
package roundtable.kit.openapi;

import org.jspecify.annotations.NullMarked;
