package roundtable.commands.installation;

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
import roundtable.commands.dispatch.Effect;
import roundtable.commands.dispatch.Snapshottable;
import roundtable.commands.installation.domain.Installation;
import roundtable.commands.installation.domain.InstallationDecider;
import roundtable.installation.InstallationId;
import roundtable.installation.command.ChangeInstallation;
import roundtable.installation.event.InstallationEvent;

/** Ties {@link InstallationDecider} to Axon. */
@Aggregate(type = "Installation", cache = "aggregateCache", snapshotTriggerDefinition = "snapshotTrigger")
final class InstallationAggregate implements Snapshottable {
    @SuppressWarnings("UnusedVariable") // read by Axon
    @AggregateIdentifier
    @JsonProperty
    private @Nullable InstallationId id;

    @JsonProperty
    private Installation installation = Installation.NEW;

    /** For Axon, which applies the stored events then. */
    InstallationAggregate() {}

    @JsonCreator
    InstallationAggregate(
            @JsonProperty("id") @Nullable InstallationId id, @JsonProperty("installation") Installation installation) {
        this.id = id;
        this.installation = installation;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect handle(ChangeInstallation command, Actor actor) {
        return Effect.of(() -> InstallationDecider.decide(installation, command.commands(), actor));
    }

    @EventSourcingHandler
    void on(InstallationEvent event) {
        id = InstallationId.HOUSE;
        installation = installation.evolve(event);
    }

    @Override
    public InstallationAggregate copy() {
        return new InstallationAggregate(id, installation);
    }

    /** Nothing of it is sealed. */
    @Override
    public boolean lacksNothing() {
        return true;
    }
}
