package roundtable.kit.provider;

import com.mongodb.client.MongoClient;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import roundtable.kit.journal.StoreSettings;
import roundtable.kit.session.OtherProof;

/** The identity provider, if the settings name one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcSettings.class)
public class ProviderConfiguration {
    /** Checks the settings, so that a service with half of them doesn't start. */
    @Bean
    Provider provider(OidcSettings settings) {
        return new Provider(settings);
    }

    @Bean
    Identities identities(MongoClient client, StoreSettings store) {
        return new Identities(client.getDatabase(store.database()));
    }

    @Bean
    OtherProof bearerDoor(Provider provider, Identities identities) {
        return new BearerDoor(provider, identities);
    }
}
