package roundtable.conference.event;

import java.util.Map;

/** The stable name of each event in the journal and on the wire. Class names may change; these may not. */
public final class ConferenceEventNames {
    public static final Map<String, Class<? extends ConferenceEvent>> ALL = Map.ofEntries(
            Map.entry("conference-created", ConferenceCreated.class),
            Map.entry("conference-revised", ConferenceRevised.class),
            Map.entry("closing-session-scheduled", ClosingSessionScheduled.class),
            Map.entry("template-revised", TemplateRevised.class),
            Map.entry("roundtable-added", RoundtableAdded.class),
            Map.entry("role-granted", RoleGranted.class),
            Map.entry("role-revoked", RoleRevoked.class));

    private ConferenceEventNames() {}
}
