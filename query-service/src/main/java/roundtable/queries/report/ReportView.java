package roundtable.queries.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.report.Participant;
import roundtable.report.Person;
import roundtable.report.ReportId;
import roundtable.template.Template;

/**
 * A report as it stands after an event.
 *
 * @param version number of that event in the report's stream, from 0
 * @param conference its name when the report was opened
 * @param submitted null while the report is a draft
 * @param participants of the roundtable; null for those who need not know
 * @param sections those of the template, in its order
 */
public record ReportView(
        ReportId id,
        long version,
        ConferenceId conferenceId,
        String conference,
        Roundtable roundtable,
        @Nullable Person rapporteur,
        @Nullable Person noteTaker,
        ReportStatus status,
        @Nullable Stamp submitted,
        Template template,
        @Nullable List<Participant> participants,
        List<SectionView> sections) {
    /** The report as they may see it. */
    public ReportView seenBy(Audience audience) {
        return with(
                audience.seesParticipants() ? participants : null,
                sections.stream().map(section -> section.seenBy(audience)).toList());
    }

    /** The same report, where its sections read so. */
    public ReportView withSections(List<SectionView> parts) {
        return with(participants, parts);
    }

    ReportView with(@Nullable List<Participant> people, List<SectionView> parts) {
        return new ReportView(
                id,
                version,
                conferenceId,
                conference,
                roundtable,
                rapporteur,
                noteTaker,
                status,
                submitted,
                template,
                people,
                parts);
    }
}
