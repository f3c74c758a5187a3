/** What can be asked of the installation. */
@NullMarked
package roundtable.installation.command;

import org.jspecify.annotations.NullMarked;
