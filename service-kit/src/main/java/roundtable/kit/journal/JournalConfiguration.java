package roundtable.kit.journal;

import com.mongodb.client.MongoClient;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.DefaultSnapshotterSpanFactory;
import org.axonframework.eventsourcing.SnapshotterSpanFactory;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.tracing.NoOpSpanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import roundtable.journal.Journal;
import roundtable.journal.JournalClient;
import roundtable.journal.JournalSettings;
import roundtable.journal.axon.JournalEventStore;
import roundtable.journal.axon.JournalStorageEngine;
import roundtable.journal.codec.EventCodec;
import roundtable.journal.codec.EventTypes;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.journal.sealing.Sealing;

/** The journal of this process, as Axon's event store and for whoever reads it directly. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
@Import({HealthController.class, ProcessorsAtWork.class, KeyConfiguration.class})
public class JournalConfiguration {
    @Bean
    @ConditionalOnExpression("'${roundtable.mongodb-uri:}'.isEmpty()")
    EmbeddedServer embeddedServer(StoreSettings settings) {
        return EmbeddedServer.open(settings.data().resolve("db"), settings.durability());
    }

    @Bean
    MongoClient mongoClient(StoreSettings settings, Optional<EmbeddedServer> embedded) {
        return JournalClient.connect(embedded.map(EmbeddedServer::uri).orElse(settings.mongodbUri()));
    }

    @Bean
    Journal journal(MongoClient client, StoreSettings settings) {
        return Journal.open(client, settings.database(), JournalSettings.defaults());
    }

    /** A service that keeps snapshots brings a list of its own. */
    @Bean
    @ConditionalOnMissingBean
    EventTypes eventTypes() {
        return ApiEvents.types().build();
    }

    @Bean
    EventCodec eventCodec(EventTypes types, Sealing sealing) {
        return ApiEvents.codec(types, sealing);
    }

    @Bean
    ForgottenKeys forgottenKeys(Journal journal, EventCodec codec, Sealing sealing) {
        return new ForgottenKeys(journal, codec, sealing);
    }

    /** Named {@code eventBus} and qualified {@code eventStore}: so Axon's own event store backs off. */
    @Bean("eventBus")
    @org.springframework.beans.factory.annotation.Qualifier("eventStore") JournalEventStore eventStore(Journal journal, EventCodec codec) {
        return new JournalEventStore(new JournalStorageEngine(journal, codec));
    }

    /** Beside the embedded server there is one process, which takes its own claims up again after a crash. */
    @Bean
    TokenStore tokenStore(MongoClient client, StoreSettings settings, Optional<EmbeddedServer> embedded) {
        String node = embedded.isPresent()
                ? "standalone"
                : ManagementFactory.getRuntimeMXBean().getName();
        return MongoTokenStore.builder()
                .nodeId(node)
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(client, settings.database())
                        .build())
                .serializer(JacksonSerializer.defaultSerializer())
                .build();
    }

    /** The one part of tracing, which is left out, that Axon's snapshotter of a service without aggregates asks for. */
    @Bean
    SnapshotterSpanFactory snapshotterSpanFactory() {
        return DefaultSnapshotterSpanFactory.builder()
                .spanFactory(NoOpSpanFactory.INSTANCE)
                .build();
    }
}
