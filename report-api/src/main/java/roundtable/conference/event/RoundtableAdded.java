package roundtable.conference.event;

import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.template.Template;

/**
 * A roundtable takes place; with all that its report is opened with.
 */
public record RoundtableAdded(ConferenceId conferenceId, String conference, Roundtable roundtable, Template template)
        implements ConferenceEvent {}
