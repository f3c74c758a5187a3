package roundtable.commands.closing;

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
import roundtable.closing.BoardId;
import roundtable.closing.command.ChangeClosingSession;
import roundtable.closing.command.ReleasePins;
import roundtable.closing.event.BoardBegun;
import roundtable.closing.event.ClosingEvent;
import roundtable.commands.closing.domain.ClosingDecider;
import roundtable.commands.closing.domain.ClosingSession;
import roundtable.commands.closing.domain.Origins;
import roundtable.commands.dispatch.Effect;
import roundtable.commands.dispatch.Snapshottable;

/** Ties {@link ClosingDecider} to Axon. Where there is no board yet, it decides on {@link ClosingSession#NONE}. */
@Aggregate(type = "ClosingSession", cache = "aggregateCache", snapshotTriggerDefinition = "snapshotTrigger")
final class ClosingSessionAggregate implements Snapshottable {
    @SuppressWarnings("UnusedVariable") // read by Axon
    @AggregateIdentifier
    @JsonProperty
    private @Nullable BoardId id;

    @JsonProperty
    private ClosingSession session = ClosingSession.NONE;

    /** For Axon, which applies the stored events then. */
    ClosingSessionAggregate() {}

    @JsonCreator
    ClosingSessionAggregate(@JsonProperty("id") @Nullable BoardId id, @JsonProperty("session") ClosingSession session) {
        this.id = id;
        this.session = session;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect handle(ChangeClosingSession command, Actor actor, Origins origins) {
        return Effect.of(() -> ClosingDecider.decide(session, command, actor, origins));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect handle(ReleasePins command, Origins origins) {
        return Effect.of(() -> ClosingDecider.release(session, command, origins));
    }

    @EventSourcingHandler
    void on(ClosingEvent event) {
        if (event instanceof BoardBegun begun) {
            id = new BoardId(begun.conferenceId());
        }
        session = session.evolve(event);
    }

    @Override
    public ClosingSessionAggregate copy() {
        return new ClosingSessionAggregate(id, session);
    }

    /** Nothing of it is sealed: what is pinned is read from its report. */
    @Override
    public boolean lacksNothing() {
        return true;
    }
}
