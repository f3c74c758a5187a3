package roundtable.journal.axon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import roundtable.journal.Commit;
import roundtable.journal.ConcurrentAppendException;
import roundtable.journal.Draft;
import roundtable.journal.Journal;
import roundtable.journal.JournalException;
import roundtable.journal.StoredEvent;
import roundtable.journal.StoredSnapshot;
import roundtable.journal.codec.EventCodec;
import roundtable.journal.codec.EventType;

/**
 * Axon's view of a journal. An aggregate's identifier is its stream's name.
 *
 * <p>An append fails with Axon's {@link ConcurrencyException} when somebody was faster, and with the journal's own
 * {@link JournalException} when the command is known already or the store can't be reached.
 */
public final class JournalStorageEngine implements EventStorageEngine {

    private static final int CHUNK = 256;

    private final Journal journal;
    private final EventCodec codec;
    private final CommitMessages messages;

    public JournalStorageEngine(Journal journal, EventCodec codec) {
        this.journal = journal;
        this.codec = codec;
        this.messages = new CommitMessages(codec);
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        Draft draft = messages.draft(events);
        try {
            journal.append(draft).join();
        } catch (CompletionException e) {
            codec.discard(draft.events());
            if (e.getCause() instanceof ConcurrentAppendException conflict) {
                throw new ConcurrencyException(conflict.getMessage(), conflict);
            }
            throw e.getCause() instanceof JournalException failure ? failure : e;
        }
    }

    /** Opens a stream for an event processor, after {@code token}. */
    JournalStream openStream(@Nullable TrackingToken token) {
        return new JournalStream(journal, messages, LogPosition.of(token));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        LogPosition position = LogPosition.of(token);
        return Stream.iterate(
                        journal.read(position.lastWholeCommit(), CHUNK),
                        chunk -> !chunk.isEmpty(),
                        chunk -> journal.read(chunk.getLast().number(), CHUNK))
                .flatMap(List::stream)
                .flatMap(commit -> messages.tracked(commit, position).stream());
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        long next = firstSequenceNumber;
        List<Commit> chunk;
        do {
            chunk = journal.stream(aggregateIdentifier, next, CHUNK);
            for (Commit commit : chunk) {
                events.addAll(messages.from(firstSequenceNumber, commit));
                next = commit.to() + 1;
            }
        } while (chunk.size() == CHUNK);
        return DomainEventStream.of(events);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        String stream = snapshot.getAggregateIdentifier();
        StoredEvent stored = codec.encodeCopy(stream, snapshot.getSequenceNumber(), snapshot.getPayload());
        if (stored != null) {
            journal.storeSnapshot(new StoredSnapshot(
                    stream,
                    snapshot.getSequenceNumber(),
                    stored.type(),
                    stored.revision(),
                    stored.payload(),
                    snapshot.getTimestamp()));
        }
    }

    /**
     * The newest snapshot, unless its form is not today's, or it was sealed before something was forgotten: the events hold
     * everything, so it is just passed over.
     */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return journal.snapshot(aggregateIdentifier).filter(this::isCurrent).flatMap(this::message);
    }

    private boolean isCurrent(StoredSnapshot snapshot) {
        return codec.types().knows(snapshot.type(), snapshot.revision());
    }

    private Optional<DomainEventMessage<?>> message(StoredSnapshot snapshot) {
        EventType type = codec.types().named(snapshot.type());
        StoredEvent stored = new StoredEvent(snapshot.type(), snapshot.revision(), snapshot.payload());
        return Optional.ofNullable(codec.decodeCopy(snapshot.stream(), stored))
                .map(state -> new GenericDomainEventMessage<>(
                        type.aggregate(),
                        snapshot.stream(),
                        snapshot.version(),
                        state,
                        Map.of(),
                        snapshot.stream() + "/" + snapshot.version(),
                        snapshot.at()));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return Optional.of(journal.lastVersion(aggregateIdentifier)).filter(version -> version >= 0);
    }

    @Override
    public TrackingToken createTailToken() {
        return LogPosition.START.token();
    }

    @Override
    public TrackingToken createHeadToken() {
        return LogPosition.endOf(journal.head()).token();
    }

    /** Right before the first event at or after {@code instant}. Reads the log from its start; clocks are not ordered. */
    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return readEvents(null, false)
                .filter(event -> !event.getTimestamp().isBefore(instant))
                .findFirst()
                .map(event -> LogPosition.of(event.trackingToken()).commit() - 1)
                .map(commit -> LogPosition.endOf(commit).token())
                .orElseGet(this::createHeadToken);
    }
}
