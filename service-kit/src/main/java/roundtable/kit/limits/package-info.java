/**
 * How often somebody may ask for something, and how many sockets they may keep open: by person, and by the address that
 * they come from. All limits stand in {@link roundtable.kit.limits.RateSettings}.
 */
@NullMarked
package roundtable.kit.limits;

import org.jspecify.annotations.NullMarked;
