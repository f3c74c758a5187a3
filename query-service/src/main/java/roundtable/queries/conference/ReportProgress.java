package roundtable.queries.conference;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.conference.ConferenceId;
import roundtable.report.event.ReportEvent;
import roundtable.report.event.ReportOpened;
import roundtable.report.event.ReportSubmitted;
import roundtable.report.event.ReportWithdrawn;
import roundtable.report.event.SectionFinalised;
import roundtable.report.event.SectionReopened;

/**
 * How far a report is.
 *
 * @param conference whose report it is; null before its opening
 * @param sections how many there are
 * @param finalSections keys of those that are final, in the order in which they became so
 */
record ReportProgress(Status status, @Nullable ConferenceId conference, int sections, List<String> finalSections) {
    enum Status {
        /** The roundtable exists, its report a moment later. */
        @JsonProperty("opening")
        OPENING,
        /** The report of that id is another conference's: this roundtable will have none. */
        @JsonProperty("taken")
        TAKEN,
        @JsonProperty("draft")
        DRAFT,
        @JsonProperty("submitted")
        SUBMITTED
    }

    /** Where the report of a roundtable stands before its first event. */
    static ReportProgress opening(int sections) {
        return new ReportProgress(Status.OPENING, null, sections, List.of());
    }

    /** This progress as one conference may see it. */
    ReportProgress seenBy(ConferenceId viewer) {
        boolean own = conference == null || conference.equals(viewer);
        return own ? this : new ReportProgress(Status.TAKEN, conference, sections, List.of());
    }

    /**
     * The progress after the next event; unchanged by events that say nothing of it.
     *
     * @param before null before the first
     */
    static ReportProgress evolve(@Nullable ReportProgress before, ReportEvent event) {
        if (event instanceof ReportOpened e) {
            return new ReportProgress(
                    Status.DRAFT, e.conferenceId(), e.template().sections().size(), List.of());
        }
        if (before == null) {
            throw new IllegalStateException("A report begins with its opening");
        }
        return switch (event) {
            case SectionFinalised e -> before.with(before.others(e.section()), e.section());
            case SectionReopened e -> before.with(before.others(e.section()));
            case ReportSubmitted e -> before.with(Status.SUBMITTED);
            case ReportWithdrawn e -> before.with(Status.DRAFT);
            default -> before;
        };
    }

    private ReportProgress with(Status next) {
        return new ReportProgress(next, conference, sections, finalSections);
    }

    private Stream<String> others(String section) {
        return finalSections.stream().filter(key -> !key.equals(section));
    }

    private ReportProgress with(Stream<String> kept, String... added) {
        return new ReportProgress(
                status,
                conference,
                sections,
                Stream.concat(kept, Stream.of(added)).toList());
    }
}
