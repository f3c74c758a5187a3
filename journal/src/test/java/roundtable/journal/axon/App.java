package roundtable.journal.axon;

import com.mongodb.client.MongoClient;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.json.JacksonSerializer;
import roundtable.journal.Journal;
import roundtable.journal.JournalClient;
import roundtable.journal.JournalSettings;
import roundtable.journal.codec.EventCodec;
import roundtable.journal.codec.EventTypes;

/** An application on a journal, wired as the services wire theirs. */
final class App implements AutoCloseable {

    static final int SNAPSHOT_EVERY = 10;

    final Journal journal;
    final JournalStorageEngine engine;
    final JournalEventStore eventStore;
    final StrongCache cache = new StrongCache(100);
    final CommandRetry retry = new CommandRetry(cache, new Random(1), id -> false);
    final Projection projection = new Projection();
    final Projection.Mailer mailer = new Projection.Mailer();
    private final MongoClient client;
    private final Configuration axon;

    enum Processors {
        NONE,
        POOLED,
        TRACKING
    }

    App(String uri, String database, Processors processors) {
        client = JournalClient.connect(uri);
        journal = Journal.open(client, database, JournalSettings.defaults());
        EventTypes types = EventTypes.builder()
                .aggregate("Minutes")
                .event("minutes-opened", 1, Minutes.MinutesOpened.class)
                .event("line-added", 1, Minutes.LineAdded.class)
                .snapshot("minutes", 1, Minutes.class)
                .build();
        engine = new JournalStorageEngine(journal, new EventCodec(types, List.of()));
        eventStore = new JournalEventStore(engine);
        axon = configure(database, processors).start();
    }

    private Configurer configure(String database, Processors processors) {
        JacksonSerializer serializer = JacksonSerializer.defaultSerializer();
        TokenStore tokens = MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(client, database)
                        .build())
                .serializer(serializer)
                .build();
        Configurer configurer = DefaultConfigurer.defaultConfiguration()
                .configureSerializer(c -> serializer)
                .configureEventStore(c -> eventStore)
                .configureCorrelationDataProviders(c -> List.of(new SimpleCorrelationDataProvider(
                        CommitMetadata.BY,
                        CommitMetadata.ROLE,
                        CommitMetadata.COMMAND_ID,
                        CommitMetadata.COMMAND_BODY)))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Minutes.class)
                        .configureCache(c -> cache)
                        .configureSnapshotTrigger(
                                c -> new EventCountSnapshotTriggerDefinition(c.snapshotter(), SNAPSHOT_EVERY)));
        return processors == Processors.NONE
                ? configurer
                : configurer.eventProcessing(p -> register(p, processors, tokens));
    }

    private void register(EventProcessingConfigurer processing, Processors processors, TokenStore tokens) {
        var unused = processors == Processors.POOLED
                ? processing.usingPooledStreamingEventProcessors()
                : processing.usingTrackingEventProcessors();
        processing
                .registerTokenStore(c -> tokens)
                .registerEventHandler(c -> mailer)
                .registerEventHandler(c -> projection);
    }

    StreamingEventProcessor processor() {
        return axon.eventProcessingConfiguration()
                .eventProcessor("minutes", StreamingEventProcessor.class)
                .orElseThrow();
    }

    Object send(String commandId, Object command) {
        CommandMessage<Object> message = new GenericCommandMessage<>(command)
                .withMetaData(Map.of(
                        CommitMetadata.BY,
                        "ana",
                        CommitMetadata.ROLE,
                        "note-taker",
                        CommitMetadata.COMMAND_ID,
                        commandId,
                        CommitMetadata.COMMAND_BODY,
                        "fingerprint of " + commandId));
        return axon.commandGateway().sendAndWait(message);
    }

    @Override
    public void close() {
        axon.shutdown();
        journal.close();
        client.close();
    }
}
