package roundtable.journal.axon;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/** Axon's event store and event bus on a journal. */
public final class JournalEventStore extends AbstractEventStore {

    private final JournalStorageEngine engine;

    public JournalEventStore(JournalStorageEngine engine) {
        super(new Builder(engine));
        this.engine = engine;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        return engine.openStream(trackingToken);
    }

    private static final class Builder extends AbstractEventStore.Builder {
        Builder(JournalStorageEngine engine) {
            storageEngine(engine);
        }
    }
}
