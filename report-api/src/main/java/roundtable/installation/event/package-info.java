/** What happens to the installation. */
@NullMarked
package roundtable.installation.event;

import org.jspecify.annotations.NullMarked;
