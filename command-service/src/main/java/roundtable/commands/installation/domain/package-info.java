/** What the installation is, and decisions about it. */
@NullMarked
package roundtable.commands.installation.domain;

import org.jspecify.annotations.NullMarked;
