package roundtable.queries.conference;

import com.mongodb.client.MongoClient;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import roundtable.kit.access.Rights;
import roundtable.kit.journal.EventProcessors;
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

    @Bean
    ConfigurerModule conferenceProcessor() {
        return EventProcessors.fromTheStart(ConferenceViews.GROUP);
    }
}
