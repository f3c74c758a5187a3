package roundtable.commands.conference.domain;

import roundtable.report.ReportId;

/** What a conference has to know of reports elsewhere: their ids are unique over all conferences. */
public interface ReportIds {
    /** Whether a report has been opened under this id. */
    boolean isTaken(ReportId id);
}
