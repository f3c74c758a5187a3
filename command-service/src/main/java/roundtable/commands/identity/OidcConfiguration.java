package roundtable.commands.identity;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.web.client.RestTemplate;
import roundtable.kit.journal.StoreSettings;
import roundtable.kit.provider.Identities;
import roundtable.kit.provider.Provider;
import roundtable.kit.session.SessionSettings;

/** Signing in by an identity provider; all but the answer that there is none only where the settings name one. */
@Configuration(proxyBeanMethods = false)
@Import({OidcController.class, OidcConfiguration.Login.class})
class OidcConfiguration {
    @Bean
    OidcVisits oidcVisits(MongoClient client, StoreSettings store) {
        return new OidcVisits(client.getDatabase(store.database()), Clock.systemUTC());
    }

    /** What there is where people sign in by a provider. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(Named.class)
    @Import(OidcDoor.class)
    static class Login {
        @Bean
        OidcClient oidcClient(Provider provider, IdentitySettings identity) {
            return new OidcClient(provider, identity);
        }

        @Bean
        JwtDecoderFactory<ClientRegistration> idTokens() {
            return new IdTokens(new RestTemplate(Provider.requests()));
        }

        @Bean
        OidcReturn oidcReturn(
                Identities identities,
                People people,
                Joining joining,
                SignIn signIn,
                Provider provider,
                SessionSettings settings) {
            String issuer = provider.settings().issuer();
            return new OidcReturn(new OidcEntry(identities, people, joining, signIn, issuer), settings);
        }
    }

    /** Whether the settings say what Roundtable is called at a provider. */
    static final class Named implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment()
                    .getProperty("roundtable.oidc.client-id", "")
                    .isEmpty();
        }
    }
}
