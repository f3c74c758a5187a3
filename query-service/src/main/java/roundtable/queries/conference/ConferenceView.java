package roundtable.queries.conference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.report.ReportId;
import roundtable.template.Template;

/** A conference with its roundtables in the order in which they were added. */
record ConferenceView(
        ConferenceId id,
        String name,
        String place,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Instant closingAt,
        Template template,
        List<RoundtableView> roundtables) {

    /** A roundtable, and how far its report is: {@code finalSections} of {@code sections} are final. */
    record RoundtableView(
            ReportId reportId,
            String code,
            String title,
            String place,
            @Nullable LocalDate date,
            ReportProgress.Status status,
            int finalSections,
            int sections) {

        static RoundtableView of(Roundtable roundtable, ReportProgress progress) {
            return new RoundtableView(
                    roundtable.reportId(),
                    roundtable.code(),
                    roundtable.title(),
                    roundtable.place(),
                    roundtable.date(),
                    progress.status(),
                    progress.finalSections().size(),
                    progress.sections());
        }
    }

    /** The same with some of its roundtables. */
    ConferenceView withRoundtables(Predicate<RoundtableView> shown) {
        return new ConferenceView(
                id,
                name,
                place,
                from,
                to,
                closingAt,
                template,
                roundtables.stream().filter(shown).toList());
    }

    static ConferenceView of(ConferenceFacts facts, List<RoundtableView> roundtables) {
        return new ConferenceView(
                facts.id(),
                facts.name(),
                facts.place(),
                facts.from(),
                facts.to(),
                facts.closingAt(),
                facts.template(),
                roundtables);
    }
}
