package roundtable.closing.command;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import roundtable.closing.BoardId;

/**
 * Commands to one closing session, applied in order as one commit, or not at all.
 *
 * @param boardId its board
 * @param commands one or more
 */
public record ChangeClosingSession(
        @TargetAggregateIdentifier BoardId boardId, List<ClosingCommand> commands) {}
