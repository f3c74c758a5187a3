package roundtable.conference.event;

/** One thing that happened to a conference. */
public sealed interface ConferenceEvent
        permits ConferenceCreated,
                ConferenceRevised,
                ClosingSessionScheduled,
                TemplateRevised,
                RoundtableAdded,
                RoleGranted,
                RoleRevoked {}
