package roundtable.commands.closing;

import java.util.List;
import java.util.Map;
import roundtable.access.Right;
import roundtable.closing.BoardId;
import roundtable.closing.command.ChangeClosingSession;
import roundtable.closing.command.ClosingCommand;
import roundtable.commands.dispatch.CommandTarget;
import roundtable.commands.dispatch.TypedCommands;
import roundtable.conference.ConferenceId;
import roundtable.kit.access.Rights;
import tools.jackson.databind.JsonNode;

/** Closing sessions as a target of commands. */
final class ClosingTarget implements CommandTarget {
    private final Rights rights;

    ClosingTarget(Rights rights) {
        this.rights = rights;
    }

    @Override
    public String kind() {
        return "board";
    }

    @Override
    public Addressed address(String id, JsonNode commands) {
        BoardId board = new BoardId(new ConferenceId(id));
        List<ClosingCommand> typed = TypedCommands.read(commands, ClosingCommand.class);
        return new Addressed(
                board.toString(),
                new ChangeClosingSession(board, typed),
                visitor -> rights.require(visitor, Right.LEAD, board.conference()));
    }

    @Override
    public Map<String, Long> revisions(List<?> events) {
        return Map.of();
    }
}
