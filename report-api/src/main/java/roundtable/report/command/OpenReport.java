package roundtable.report.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.report.ReportId;
import roundtable.template.Template;

/**
 * Opens the report of a roundtable that was added to a conference.
 *
 * @param reportId the new report
 * @param conferenceId the conference
 * @param conference its name, as the report's header shows it
 * @param roundtable code, title, place and date
 * @param template the template as it stood then; the report keeps it
 */
public record OpenReport(
        @TargetAggregateIdentifier ReportId reportId,
        ConferenceId conferenceId,
        String conference,
        Roundtable roundtable,
        Template template) {}
