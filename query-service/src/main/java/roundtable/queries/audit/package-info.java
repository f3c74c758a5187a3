/** What proves a trail: checkpoints and their delivery to those who keep them outside, the check of a chain, the trail file. */
@NullMarked
package roundtable.queries.audit;

import org.jspecify.annotations.NullMarked;
