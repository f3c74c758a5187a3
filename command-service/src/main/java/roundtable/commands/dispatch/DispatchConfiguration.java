package roundtable.commands.dispatch;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import roundtable.journal.Journal;
import roundtable.journal.axon.CommandRetry;
import roundtable.journal.axon.CommitMetadata;
import roundtable.journal.axon.StrongCache;
import roundtable.journal.codec.EventCodec;
import roundtable.journal.sealing.Sealing;

/** Axon as the aggregates need it: kept in memory, snapshots now and then, events that know their command. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AggregateSettings.class)
public class DispatchConfiguration {
    @Bean
    StrongCache aggregateCache(AggregateSettings settings) {
        return new StrongCache(settings.cached());
    }

    /** Closed before the journal, so that the last snapshots still get there. */
    @Bean(destroyMethod = "close")
    @DependsOn("journal")
    ExecutorService snapshotThread() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("snapshots").factory());
    }

    /** On a thread of its own: Axon's default lets the keystroke wait that is the one too many. */
    @Bean
    StateSnapshotter aggregateSnapshotter(
            org.axonframework.config.Configuration axon,
            EventStore eventStore,
            CommandRetry retry,
            ExecutorService snapshotThread) {
        return new StateSnapshotter(axon::repository, eventStore, retry, snapshotThread);
    }

    @Bean
    SnapshotTriggerDefinition snapshotTrigger(Snapshotter snapshotter, AggregateSettings settings) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, settings.snapshotEvery());
    }

    @Bean
    CorrelationDataProvider commitCorrelation() {
        return new SimpleCorrelationDataProvider(
                CommitMetadata.BY, CommitMetadata.ROLE, CommitMetadata.COMMAND_ID, CommitMetadata.COMMAND_BODY);
    }

    /** Axon's own looks for the annotation again for each command, through all the methods of its class. */
    @Bean
    CommandTargetResolver commandTargetResolver() {
        return new AnnotatedTargets();
    }

    @Bean
    CommandRetry commandRetry(StrongCache aggregateCache, Sealing sealing) {
        return new CommandRetry(aggregateCache, RandomGenerator.getDefault(), sealing::isLost);
    }

    @Bean
    PolicyGateway policyGateway(CommandGateway gateway, CommandRetry retry) {
        return new PolicyGateway(gateway, retry);
    }

    @Bean
    CommandService commandService(
            CommandBus bus, Journal journal, EventCodec codec, CommandRetry retry, Sealing sealing) {
        return new CommandService(bus, journal, codec, retry, sealing.requests());
    }

    @Bean
    CommandEdge commandEdge(CommandService service) {
        return new CommandEdge(service);
    }
}
