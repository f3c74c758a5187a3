/**
 * Measures how soon the chair's pages, the dashboard and what was said across the reports, have what is being typed while a
 * whole conference writes and many look on.
 */
@NullMarked
package roundtable.cli.chair;

import org.jspecify.annotations.NullMarked;
