package roundtable.queries.conference;

import com.mongodb.client.MongoClient;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import roundtable.kit.access.Rights;
import roundtable.kit.journal.StoreSettings;

/** The read model of conferences and the queries on it. */
@Configuration(proxyBeanMethods = false)
public class ConferenceQueryConfiguration {
    @Bean
    ConferenceViews conferenceViews(MongoClient client, StoreSettings settings) {
        return new ConferenceViews(client.getDatabase(settings.database()));
    }

    @Bean
    ConferenceQueryController conferenceQueryController(ConferenceViews views, Rights rights) {
        return new ConferenceQueryController(views, rights);
    }

    /** One segment: the work is small, and each more is one more token to store. A failure is tried again, never skipped. */
    @Bean
    ConfigurerModule conferenceProcessor() {
        return configurer -> configurer.eventProcessing(processing -> processing
                .registerPooledStreamingEventProcessor(
                        ConferenceViews.GROUP,
                        org.axonframework.config.Configuration::eventStore,
                        (configuration, builder) -> builder.initialSegmentCount(1))
                .registerListenerInvocationErrorHandler(
                        ConferenceViews.GROUP, configuration -> PropagatingErrorHandler.instance()));
    }
}
