package roundtable.queries.report.export.many;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.access.PersonId;
import roundtable.conference.ConferenceId;
import roundtable.queries.report.export.CopyForm;
import roundtable.report.ReportId;

/**
 * A copy of several reports that somebody asked for.
 *
 * @param person who asked
 * @param chosen the reports that they named; null where they asked for all
 * @param of how many reports are in it
 * @param done how many of them are written
 * @param lost why there is no file, where there is none any more
 * @param at when it was asked for
 */
record CopyOrder(
        String id,
        ConferenceId conference,
        PersonId person,
        CopyForm form,
        @Nullable List<ReportId> chosen,
        int of,
        int done,
        Stage stage,
        @Nullable Loss lost,
        Instant at) {
    enum Stage {
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("making")
        MAKING,
        /** Its file waits for whoever asked. */
        @JsonProperty("ready")
        READY,
        @JsonProperty("fetched")
        FETCHED,
        @JsonProperty("lost")
        LOST;

        /** Whether somebody still counts on it. */
        boolean isOpen() {
            return this == WAITING || this == MAKING || this == READY;
        }
    }
}
