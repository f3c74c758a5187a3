package roundtable.queries.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the check of a report's stored chain has found.
 *
 * @param verified whether nothing is wrong
 * @param commits how many are in order, from the first
 * @param events how many these hold
 * @param head hash of the last of them, 64 hexadecimal digits
 * @param fault the first thing that is wrong; null where nothing is
 * @param checkpoint the newest one that covers the report; null where none does, or where it is not as it was signed
 */
record ChainView(
        boolean verified,
        long commits,
        long events,
        String head,
        Instant checkedAt,
        @Nullable Fault fault,
        @Nullable Covered checkpoint) {

    /**
     * Something that is wrong.
     *
     * @param version of the report at which it is
     */
    record Fault(long version, String sentence) {}

    /**
     * A checkpoint that covers the report.
     *
     * @param version of the report that it reaches to
     */
    record Covered(long number, Instant at, long version) {}
}
