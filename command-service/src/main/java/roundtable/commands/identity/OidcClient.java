package roundtable.commands.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import roundtable.kit.provider.OidcSettings;
import roundtable.kit.provider.Provider;
import roundtable.kit.provider.ProviderRefusal;
import roundtable.refusal.RefusedException;

/** Roundtable as the provider knows it. The provider is asked where it is to be found when somebody sets out to it. */
final class OidcClient implements ClientRegistrationRepository {
    static final String ID = "provider";

    private final Provider provider;
    private final String back;

    OidcClient(Provider provider, IdentitySettings identity) {
        String url = identity.publicUrl().replaceFirst("/$", "");
        this.provider = provider;
        this.back = (url.isEmpty() ? "{baseUrl}" : url) + OidcReturn.PATH;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) ? registration() : null;
    }

    /** Refuses with {@code provider-away} where the provider doesn't say what is needed. */
    ClientRegistration registration() {
        try {
            return registration(provider.settings());
        } catch (IllegalArgumentException incomplete) {
            throw new RefusedException(ProviderRefusal.AWAY);
        }
    }

    private ClientRegistration registration(OidcSettings settings) {
        return ClientRegistrations.fromOidcConfiguration(provider.metadata())
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri(back)
                .scope("openid", "profile", "email")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }
}
