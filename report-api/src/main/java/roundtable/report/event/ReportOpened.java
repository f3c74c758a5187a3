package roundtable.report.event;

import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.report.ReportId;
import roundtable.template.Template;

/**
 * A report was opened with the template that it keeps.
 */
public record ReportOpened(
        ReportId reportId, ConferenceId conferenceId, String conference, Roundtable roundtable, Template template)
        implements ReportEvent {}
