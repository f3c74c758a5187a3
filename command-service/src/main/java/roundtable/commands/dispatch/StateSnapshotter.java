package roundtable.commands.dispatch;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtable.journal.axon.CommandRetry;

/**
 * Stores aggregates as they are in memory. Axon's own snapshotter makes each anew from its last snapshot and the events
 * since, which is the work of all those keystrokes once more.
 */
final class StateSnapshotter implements Snapshotter {
    private static final Logger log = LoggerFactory.getLogger(StateSnapshotter.class);

    private final Function<Class<?>, Repository<?>> repositories;
    private final EventStore store;
    private final CommandRetry retry;
    private final Executor executor;

    /** The repositories are asked for late, because they know this snapshotter themselves. */
    StateSnapshotter(
            Function<Class<?>, Repository<?>> repositories, EventStore store, CommandRetry retry, Executor executor) {
        this.repositories = repositories;
        this.store = store;
        this.retry = retry;
        this.executor = executor;
    }

    @Override
    public void scheduleSnapshot(Class<?> aggregateType, String aggregateIdentifier) {
        executor.execute(() -> {
            try {
                take(repositories.apply(aggregateType), aggregateIdentifier).ifPresent(store::storeSnapshot);
            } catch (RuntimeException failed) {
                log.warn(
                        "{} could not be stored as it is, only its events: {}",
                        aggregateIdentifier,
                        failed.getClass().getSimpleName());
            }
        });
    }

    /** Under the aggregate's lock, but only for as long as it takes to look through its items. */
    private <T> Optional<DomainEventMessage<?>> take(Repository<T> repository, String id) {
        return retry.run(
                id,
                () -> Results.payload(
                        DefaultUnitOfWork.startAndGet(null).executeWithResult(() -> message(repository.load(id), id))));
    }

    /** None of one that is not whole: what can't be read now may be readable again later, from the events. */
    private static <T> Optional<DomainEventMessage<?>> message(Aggregate<T> aggregate, String id) {
        Snapshottable state = aggregate.invoke(root -> ((Snapshottable) root).copy());
        return state.lacksNothing()
                ? Optional.of(new GenericDomainEventMessage<>(aggregate.type(), id, aggregate.version(), state))
                : Optional.empty();
    }
}
