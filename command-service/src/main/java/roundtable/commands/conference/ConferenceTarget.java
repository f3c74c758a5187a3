package roundtable.commands.conference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import roundtable.access.Actor;
import roundtable.access.Right;
import roundtable.commands.dispatch.CommandTarget;
import roundtable.commands.dispatch.TypedCommands;
import roundtable.conference.ConferenceId;
import roundtable.conference.command.ChangeConference;
import roundtable.conference.command.ConferenceCommand;
import roundtable.kit.access.Rights;
import roundtable.kit.session.Visitor;
import tools.jackson.databind.JsonNode;

/** Conferences as a target of commands. */
final class ConferenceTarget implements CommandTarget {
    private final Rights rights;

    ConferenceTarget(Rights rights) {
        this.rights = rights;
    }

    @Override
    public String kind() {
        return "conference";
    }

    @Override
    public Addressed address(String id, JsonNode commands) {
        ConferenceId conferenceId = new ConferenceId(id);
        List<ConferenceCommand> typed = TypedCommands.read(commands, ConferenceCommand.class);
        return new Addressed(
                conferenceId.toString(),
                new ChangeConference(conferenceId, typed),
                visitor -> judge(visitor, typed, conferenceId));
    }

    /** Whoever may create conferences may do to them what follows in the same request; the others are told nothing of them. */
    private Actor judge(Visitor visitor, List<ConferenceCommand> commands, ConferenceId conference) {
        Set<Right> needed =
                commands.stream().map(Right::neededFor).collect(Collectors.toCollection(LinkedHashSet::new));
        if (needed.contains(Right.CREATE_CONFERENCE)) {
            return rights.require(visitor, Right.CREATE_CONFERENCE);
        }
        return rights.require(visitor, needed.isEmpty() ? Set.of(Right.SEE_CONFERENCE) : needed, conference);
    }

    @Override
    public Map<String, Long> revisions(List<?> events) {
        return Map.of();
    }
}
