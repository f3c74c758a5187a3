package roundtable.journal.axon;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import roundtable.journal.Commit;
import roundtable.journal.Draft;
import roundtable.journal.StoredEvent;
import roundtable.journal.codec.EventCodec;
import roundtable.journal.codec.EventType;

/** Axon's messages of one unit of work as a draft, and a commit as messages. */
final class CommitMessages {

    private static final String NOBODY = "system";

    private final EventCodec codec;

    CommitMessages(EventCodec codec) {
        this.codec = codec;
    }

    /**
     * The draft that holds all of {@code events}.
     *
     * @throws IllegalArgumentException when they are not consecutive events of one aggregate
     */
    Draft draft(List<? extends EventMessage<?>> events) {
        DomainEventMessage<?> first = domainEvent(events.getFirst());
        for (int i = 0; i < events.size(); i++) {
            DomainEventMessage<?> event = domainEvent(events.get(i));
            if (!event.getAggregateIdentifier().equals(first.getAggregateIdentifier())) {
                throw new IllegalArgumentException("A unit of work may change one aggregate, not both "
                        + first.getAggregateIdentifier() + " and " + event.getAggregateIdentifier());
            }
            if (event.getSequenceNumber() != first.getSequenceNumber() + i) {
                throw new IllegalArgumentException("The events of a unit of work are not consecutive");
            }
        }
        return new Draft(
                first.getAggregateIdentifier(),
                first.getSequenceNumber(),
                codec.encode(
                        first.getAggregateIdentifier(),
                        events.stream().map(e -> payload(domainEvent(e))).toList()),
                first.getTimestamp(),
                text(first, CommitMetadata.BY, NOBODY),
                text(first, CommitMetadata.ROLE, ""),
                text(first, CommitMetadata.COMMAND_ID, first.getIdentifier()),
                text(first, CommitMetadata.COMMAND_BODY, ""));
    }

    private static DomainEventMessage<?> domainEvent(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> domainEvent) {
            return domainEvent;
        }
        throw new IllegalArgumentException("Only an aggregate's events can be stored, not a bare "
                + event.getPayloadType().getSimpleName());
    }

    private Object payload(DomainEventMessage<?> event) {
        EventType type = codec.types().of(event.getPayloadType());
        if (!type.aggregate().equals(event.getType())) {
            throw new IllegalArgumentException(
                    type.name() + " is listed as an event of " + type.aggregate() + ", not of " + event.getType());
        }
        return event.getPayload();
    }

    private static String text(EventMessage<?> event, String key, String otherwise) {
        return Objects.toString(event.getMetaData().get(key), otherwise);
    }

    /** Under which name events of that type are stored. */
    String nameOf(Class<?> payload) {
        return codec.types().of(payload).name();
    }

    /** The events of {@code commit} after {@code position}, each with its token. */
    List<TrackedEventMessage<?>> tracked(Commit commit, LogPosition position) {
        return IntStream.range(0, commit.events().size())
                .filter(i -> position.isBefore(commit.number(), i))
                .<TrackedEventMessage<?>>mapToObj(i -> new GenericTrackedDomainEventMessage<>(
                        new LogPosition(commit.number(), i).token(), message(commit, i)))
                .toList();
    }

    /** The events of {@code commit} from {@code version} on. */
    List<DomainEventMessage<?>> from(long version, Commit commit) {
        return IntStream.range(
                        (int) Math.max(0, version - commit.from()),
                        commit.events().size())
                .<DomainEventMessage<?>>mapToObj(i -> message(commit, i))
                .toList();
    }

    private static MetaData metaData(Commit commit) {
        MetaData known = MetaData.from(Map.of(
                CommitMetadata.BY, commit.by(),
                CommitMetadata.COMMAND_ID, commit.commandId(),
                CommitMetadata.COMMIT, commit.number()));
        return commit.role().isEmpty() ? known : known.and(CommitMetadata.ROLE, commit.role());
    }

    private DomainEventMessage<Object> message(Commit commit, int index) {
        StoredEvent stored = commit.events().get(index);
        long version = commit.from() + index;
        return new GenericDomainEventMessage<>(
                codec.types().named(stored.type()).aggregate(),
                commit.stream(),
                version,
                new StoredMessage(commit.stream() + "/" + version, metaData(commit), commit.stream(), stored, codec),
                commit.at());
    }
}
