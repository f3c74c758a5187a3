package roundtable.commands.identity;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import roundtable.kit.journal.StoreSettings;

/** Passkeys: where they are kept, how they are added, and signing in with them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PasskeySettings.class)
@Import({PasskeyController.class, PasskeySessionController.class})
class PasskeyConfiguration {
    @Bean
    Passkeys passkeys(MongoClient client, StoreSettings store) {
        return new Passkeys(client.getDatabase(store.database()), Clock.systemUTC());
    }

    @Bean
    PasskeyHandles passkeyHandles(MongoClient client, StoreSettings store, People people) {
        return new PasskeyHandles(client.getDatabase(store.database()), people);
    }

    @Bean
    PasskeyChallenges passkeyChallenges(MongoClient client, StoreSettings store, PasskeySettings settings) {
        return new PasskeyChallenges(client.getDatabase(store.database()), settings.challenge(), Clock.systemUTC());
    }

    @Bean
    PasskeyParties passkeyParties(PasskeyHandles handles, Passkeys passkeys, IdentitySettings settings) {
        return new PasskeyParties(handles, passkeys, settings);
    }

    @Bean
    PasskeyAdding passkeyAdding(
            Passkeys passkeys,
            PasskeyHandles handles,
            PasskeyChallenges challenges,
            SignIn signIn,
            PasskeySettings settings) {
        return new PasskeyAdding(passkeys, handles, challenges, signIn, settings, Clock.systemUTC());
    }

    @Bean
    PasskeySignIn passkeySignIn(Passkeys passkeys, People people, PasskeyChallenges challenges, SignIn signIn) {
        return new PasskeySignIn(passkeys, people, challenges, signIn);
    }
}
