package roundtable.closing.event;

import roundtable.conference.ConferenceId;

/**
 * The board of a closing session was begun.
 *
 * @param conferenceId whose closing session it is
 * @param conference what the conference was called then
 */
public record BoardBegun(ConferenceId conferenceId, String conference) implements ClosingEvent {}
