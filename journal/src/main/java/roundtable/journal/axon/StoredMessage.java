package roundtable.journal.axon;

import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import roundtable.journal.StoredEvent;
import roundtable.journal.codec.EventCodec;

/** A stored event as Axon's message. It is decoded when somebody asks what it says: most processors pass most by. */
final class StoredMessage implements Message<Object> {
    private static final long serialVersionUID = 1L;

    private final String identifier;
    private final MetaData metaData;
    private final String stream;
    private final transient StoredEvent stored;
    private final transient EventCodec codec;
    private transient @Nullable Object payload;

    StoredMessage(String identifier, MetaData metaData, String stream, StoredEvent stored, EventCodec codec) {
        this.identifier = identifier;
        this.metaData = metaData;
        this.stream = stream;
        this.stored = stored;
        this.codec = codec;
    }

    @Override
    public String getIdentifier() {
        return identifier;
    }

    @Override
    public MetaData getMetaData() {
        return metaData;
    }

    @Override
    public Object getPayload() {
        Object decoded = payload;
        if (decoded == null) {
            decoded = codec.payloadOf(stream, stored);
            payload = decoded;
        }
        return decoded;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<Object> getPayloadType() {
        return (Class<Object>) codec.types().named(stored.type()).payload();
    }

    @Override
    public Message<Object> withMetaData(Map<String, ?> changed) {
        return new StoredMessage(identifier, MetaData.from(changed), stream, stored, codec);
    }

    @Override
    public Message<Object> andMetaData(Map<String, ?> more) {
        return new StoredMessage(identifier, metaData.mergedWith(more), stream, stored, codec);
    }
}
