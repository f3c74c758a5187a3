package roundtable.queries.report.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import roundtable.report.ItemId;

/**
 * What a dashboard shows of a report. What is null is left out of its JSON, so that differences can say that it went.
 *
 * @param version of the report that was counted; -1 where there is none
 * @param submittedAt null while it is a draft
 * @param changedAt when the last event happened
 * @param writing who wrote in the minute up to that event, in the order in which they began
 * @param sections by key
 * @param approvals quotes whose attribution waits for approval
 * @param comments threads that are not resolved
 * @param findings what looks like a name and was not decided on; null until it is counted, and for who may not see it
 * @param tags items by set and value of the tag, in their order on paper; only of the sets of the report's template
 * @param activity events by minute, as minutes since 1970, of the hour up to the last event
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Figures(
        long version,
        Status status,
        @Nullable Instant submittedAt,
        @Nullable Instant changedAt,
        List<String> writing,
        Map<String, Section> sections,
        int approvals,
        int comments,
        @Nullable Integer findings,
        Map<String, Map<String, List<ItemId>>> tags,
        Map<Long, Integer> activity) {
    enum Status {
        /** The roundtable exists, its report a moment later. */
        @JsonProperty("opening")
        OPENING,
        /** The report of that id is another conference's. */
        @JsonProperty("taken")
        TAKEN,
        @JsonProperty("draft")
        DRAFT,
        @JsonProperty("submitted")
        SUBMITTED
    }

    /**
     * A section in figures.
     *
     * @param items living ones with words in them, headings not counted
     * @param bullets those of them that are bullets
     * @param words of all living items, headings too
     */
    record Section(Stage state, int items, int bullets, int words) {
        enum Stage {
            @JsonProperty("empty")
            EMPTY,
            @JsonProperty("drafting")
            DRAFTING,
            /** A quote of it waits for approval. */
            @JsonProperty("waiting")
            WAITING,
            @JsonProperty("final")
            FINAL
        }
    }

    /** Where there is nothing to count. */
    static Figures nothing(Status status) {
        return new Figures(-1, status, null, null, List.of(), Map.of(), 0, 0, null, Map.of(), Map.of());
    }

    Figures withFindings(@Nullable Integer count) {
        return new Figures(
                version, status, submittedAt, changedAt, writing, sections, approvals, comments, count, tags, activity);
    }
}
