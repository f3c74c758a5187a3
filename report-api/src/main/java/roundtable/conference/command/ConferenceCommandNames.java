package roundtable.conference.command;

import java.util.Map;

/** The name of each command on the wire: the {@code type} of its JSON object. */
public final class ConferenceCommandNames {
    public static final Map<String, Class<? extends ConferenceCommand>> ALL = Map.ofEntries(
            Map.entry("create-conference", CreateConference.class),
            Map.entry("revise-conference", ReviseConference.class),
            Map.entry("schedule-closing-session", ScheduleClosingSession.class),
            Map.entry("revise-template", ReviseTemplate.class),
            Map.entry("add-roundtable", AddRoundtable.class),
            Map.entry("grant-role", GrantRole.class),
            Map.entry("revoke-role", RevokeRole.class));

    private ConferenceCommandNames() {}
}
