package roundtable.queries.webhook;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import roundtable.kit.access.Rights;
import roundtable.kit.access.Scopes;
import roundtable.kit.journal.EventProcessors;
import roundtable.kit.journal.StoreSettings;

/** Messages to other systems. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
public class WebhookConfiguration {
    @Bean
    Deliveries webhookDeliveries(MongoClient client, StoreSettings store) {
        return new Deliveries(client.getDatabase(store.database()));
    }

    @Bean
    Couriers webhookCouriers(WebhookSettings settings, Deliveries deliveries) {
        return new Couriers(settings, deliveries, Clock.systemUTC());
    }

    @Bean
    Notices webhookNotices(WebhookSettings settings, Deliveries deliveries, Scopes scopes) {
        return new Notices(settings.receivers(), deliveries, scopes, Clock.systemUTC());
    }

    @Bean
    WebhookController webhookController(WebhookSettings settings, Deliveries deliveries, Rights rights) {
        return new WebhookController(settings.receivers(), deliveries, rights, Clock.systemUTC());
    }

    /** From now on, where there is no token yet: a new installation of this has nobody to tell of what was before. */
    @Bean
    ConfigurerModule noticesProcessor() {
        return EventProcessors.fromNowOn(Notices.GROUP);
    }
}
