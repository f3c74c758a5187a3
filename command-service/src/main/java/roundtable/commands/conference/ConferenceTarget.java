package roundtable.commands.conference;

import java.util.List;
import java.util.Map;
import roundtable.commands.dispatch.CommandTarget;
import roundtable.commands.dispatch.TypedCommands;
import roundtable.conference.ConferenceId;
import roundtable.conference.command.ChangeConference;
import roundtable.conference.command.ConferenceCommand;
import tools.jackson.databind.JsonNode;

/** Conferences as a target of commands. */
final class ConferenceTarget implements CommandTarget {
    @Override
    public String kind() {
        return "conference";
    }

    @Override
    public Addressed address(String id, JsonNode commands) {
        ConferenceId conferenceId = new ConferenceId(id);
        List<ConferenceCommand> typed = TypedCommands.read(commands, ConferenceCommand.class);
        return new Addressed(conferenceId.toString(), new ChangeConference(conferenceId, typed));
    }

    @Override
    public Map<String, Long> revisions(List<?> events) {
        return Map.of();
    }
}
