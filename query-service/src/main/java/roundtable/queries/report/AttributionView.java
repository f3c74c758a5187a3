package roundtable.queries.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import roundtable.report.Approval;
import roundtable.report.AttributionRequest;

/**
 * Who said a quote.
 *
 * @param how the speaker is asked
 * @param by who asked for approval
 * @param at when
 * @param approval null while it waits, and for those who need not know
 */
public record AttributionView(
        Progress state,
        String speaker,
        String affiliation,
        String how,
        String by,
        Instant at,
        @Nullable ApprovalView approval) {
    public enum Progress {
        @JsonProperty("pending")
        PENDING,
        @JsonProperty("approved")
        APPROVED
    }

    /**
     * Leave that was given.
     *
     * @param by who recorded it
     * @param at when it was recorded
     */
    public record ApprovalView(String approvedBy, String how, LocalDate on, String by, Instant at) {}

    /** Of somebody who is to be asked; null where that can't be read. */
    static @Nullable AttributionView pending(@Nullable AttributionRequest request, Stamp stamp) {
        return request == null
                ? null
                : new AttributionView(
                        Progress.PENDING,
                        request.speaker(),
                        request.affiliation(),
                        request.how(),
                        stamp.by(),
                        stamp.at(),
                        null);
    }

    AttributionView approved(@Nullable Approval approval, Stamp stamp) {
        ApprovalView given = approval == null
                ? null
                : new ApprovalView(approval.approvedBy(), approval.how(), approval.on(), stamp.by(), stamp.at());
        return new AttributionView(Progress.APPROVED, speaker, affiliation, how, by, at, given);
    }

    AttributionRequest named() {
        return new AttributionRequest(speaker, affiliation, how);
    }

    @Nullable AttributionView seenBy(Audience audience) {
        if (audience.seesPending()) {
            return this;
        }
        return state == Progress.PENDING ? null : new AttributionView(state, speaker, affiliation, "", by, at, null);
    }
}
