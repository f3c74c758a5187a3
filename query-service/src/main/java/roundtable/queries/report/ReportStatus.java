package roundtable.queries.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a report is. */
public enum ReportStatus {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("submitted")
    SUBMITTED
}
