package roundtable.conference.command;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import roundtable.conference.ConferenceId;

/**
 * Commands to one conference, applied in order as one commit, or not at all.
 *
 * @param conferenceId the conference; a new one where the first command is {@link CreateConference}
 * @param commands one or more
 */
public record ChangeConference(
        @TargetAggregateIdentifier ConferenceId conferenceId, List<ConferenceCommand> commands) {}
