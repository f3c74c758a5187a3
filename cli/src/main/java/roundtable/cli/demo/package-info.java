/** The sample conference, and two scripted writers who work on it live. */
@NullMarked
package roundtable.cli.demo;

import org.jspecify.annotations.NullMarked;
