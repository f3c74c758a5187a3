package roundtable.kit.provider;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import roundtable.kit.SettingsException;

/**
 * Settings {@code roundtable.oidc.*}; each is empty where it isn't set.
 *
 * @param issuer the provider's address, as it stands in its tokens
 * @param clientId what Roundtable is called there; with it people sign in by the provider
 * @param clientSecret by which Roundtable proves there that it is it
 * @param name what pages call the provider; empty: the issuer's host
 * @param audience what access tokens for Roundtable are made out to; with it programs may ask by them
 */
@ConfigurationProperties("roundtable.oidc")
public record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String name,
        @DefaultValue("") String audience) {
    /** Whether people sign in by the provider. */
    public boolean signsIn() {
        return !clientId.isEmpty();
    }

    /** Whether programs ask by access tokens. */
    public boolean takesTokens() {
        return !audience.isEmpty();
    }

    /** What pages call it. */
    public String shownName() {
        return name.isEmpty() ? URI.create(issuer).getHost() : name;
    }

    /** Refuses settings that belong together and aren't all there. */
    void check() {
        if (issuer.isEmpty()) {
            require(clientId.isEmpty() && clientSecret.isEmpty() && audience.isEmpty(), "issuer is missing.");
            return;
        }
        require(isSafe(issuer), "issuer has to be an address with https (http only on this machine).");
        require(clientId.isEmpty() == clientSecret.isEmpty(), "client-id and client-secret belong together.");
        require(signsIn() || takesTokens(), "issuer is of no use without client-id and client-secret, or audience.");
        require(!takesTokens() || !audience.equals(clientId), "audience has to differ from client-id.");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new SettingsException("of the settings roundtable.oidc.*, " + otherwise);
        }
    }

    private static boolean isSafe(String address) {
        try {
            URI uri = URI.create(address);
            String host = uri.getHost();
            boolean onThisMachine = "http".equals(uri.getScheme()) && host != null && isHere(host);
            return onThisMachine || ("https".equals(uri.getScheme()) && host != null);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static boolean isHere(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "OidcSettings[issuer=" + issuer + "]";
    }
}
