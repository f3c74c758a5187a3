package roundtable.queries.conference;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.report.event.ReportEvent;
import roundtable.report.event.ReportOpened;
import roundtable.report.event.ReportSubmitted;
import roundtable.report.event.ReportWithdrawn;
import roundtable.report.event.SectionFinalised;
import roundtable.report.event.SectionReopened;

/**
 * How far a report is.
 *
 * @param sections how many there are
 * @param finalSections keys of those that are final, in the order in which they became so
 */
record ReportProgress(Status status, int sections, List<String> finalSections) {
    enum Status {
        /** The roundtable exists, its report a moment later. */
        @JsonProperty("opening")
        OPENING,
        @JsonProperty("draft")
        DRAFT,
        @JsonProperty("submitted")
        SUBMITTED
    }

    /** Where the report of a roundtable stands before its first event. */
    static ReportProgress opening(int sections) {
        return new ReportProgress(Status.OPENING, sections, List.of());
    }

    /**
     * The progress after the next event; unchanged by events that say nothing of it.
     *
     * @param before null before the first
     */
    static ReportProgress evolve(@Nullable ReportProgress before, ReportEvent event) {
        if (event instanceof ReportOpened e) {
            return new ReportProgress(Status.DRAFT, e.template().sections().size(), List.of());
        }
        if (before == null) {
            throw new IllegalStateException("A report begins with its opening");
        }
        return switch (event) {
            case SectionFinalised e -> before.with(before.others(e.section()), e.section());
            case SectionReopened e -> before.with(before.others(e.section()));
            case ReportSubmitted e -> new ReportProgress(Status.SUBMITTED, before.sections, before.finalSections);
            case ReportWithdrawn e -> new ReportProgress(Status.DRAFT, before.sections, before.finalSections);
            default -> before;
        };
    }

    private Stream<String> others(String section) {
        return finalSections.stream().filter(key -> !key.equals(section));
    }

    private ReportProgress with(Stream<String> kept, String... added) {
        return new ReportProgress(
                status, sections, Stream.concat(kept, Stream.of(added)).toList());
    }
}
