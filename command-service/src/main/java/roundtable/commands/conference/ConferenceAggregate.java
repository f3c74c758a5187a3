package roundtable.commands.conference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import roundtable.access.Actor;
import roundtable.commands.conference.domain.Conference;
import roundtable.commands.conference.domain.ConferenceDecider;
import roundtable.commands.conference.domain.ConferenceLimits;
import roundtable.commands.conference.domain.ReportIds;
import roundtable.commands.dispatch.Effect;
import roundtable.commands.dispatch.Snapshottable;
import roundtable.conference.ConferenceId;
import roundtable.conference.command.ChangeConference;
import roundtable.conference.event.ConferenceCreated;
import roundtable.conference.event.ConferenceEvent;

/** Ties {@link ConferenceDecider} to Axon. Where there is no conference yet, it decides on {@link Conference#NONE}. */
@Aggregate(type = "Conference", cache = "aggregateCache", snapshotTriggerDefinition = "snapshotTrigger")
final class ConferenceAggregate implements Snapshottable {
    @SuppressWarnings("UnusedVariable") // read by Axon
    @AggregateIdentifier
    @JsonProperty
    private @Nullable ConferenceId id;

    @JsonProperty
    private Conference conference = Conference.NONE;

    /** For Axon, which applies the stored events then. */
    ConferenceAggregate() {}

    @JsonCreator
    ConferenceAggregate(
            @JsonProperty("id") @Nullable ConferenceId id, @JsonProperty("conference") Conference conference) {
        this.id = id;
        this.conference = conference;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect handle(ChangeConference command, Actor actor, ConferenceLimits limits, ReportIds reports) {
        return Effect.of(() -> ConferenceDecider.decide(conference, command, actor, limits, reports));
    }

    @EventSourcingHandler
    void on(ConferenceEvent event) {
        if (event instanceof ConferenceCreated created) {
            id = created.conferenceId();
        }
        conference = conference.evolve(event);
    }

    @Override
    public ConferenceAggregate copy() {
        return new ConferenceAggregate(id, conference);
    }

    /** Nothing of a conference is sealed. */
    @Override
    public boolean lacksNothing() {
        return true;
    }
}
