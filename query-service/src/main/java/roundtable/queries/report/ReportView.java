package roundtable.queries.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.report.Person;
import roundtable.report.ReportId;
import roundtable.template.Template;

/**
 * A report as it stands after an event.
 *
 * @param version number of that event in the report's stream, from 0
 * @param conference its name when the report was opened
 * @param submitted null while the report is a draft
 * @param sections those of the template, in its order
 */
record ReportView(
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
        List<SectionView> sections) {}
