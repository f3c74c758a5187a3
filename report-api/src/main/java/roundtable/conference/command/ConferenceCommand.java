package roundtable.conference.command;

/** One change asked of a conference. */
public sealed interface ConferenceCommand
        permits CreateConference,
                ReviseConference,
                ScheduleClosingSession,
                ReviseTemplate,
                AddRoundtable,
                GrantRole,
                RevokeRole {}
