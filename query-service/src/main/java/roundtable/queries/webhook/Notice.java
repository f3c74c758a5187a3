package roundtable.queries.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver is told.
 *
 * @param type {@code report-submitted}, {@code report-withdrawn}, {@code section-finalised}, {@code section-reopened}
 * @param timestamp when it happened
 */
record Notice(String type, Instant timestamp, Data data) {
    /**
     * @param version of the report, which orders what happened to it
     * @param section key of the section; null where it is about the report
     */
    record Data(
            String conferenceId,
            String reportId,
            long version,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String section) {}
}
