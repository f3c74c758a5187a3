package roundtable.commands.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code roundtable.identity.*}.
 *
 * @param publicUrl where people reach the product, for links; empty: where the request came to
 * @param firstLink how long the first link works
 * @param invitation how long an invitation works
 * @param recovery how long a link works by which a password is set anew
 * @param mailFrom who invitations by mail are from
 */
@ConfigurationProperties("roundtable.identity")
record IdentitySettings(
        @DefaultValue("") String publicUrl,
        @DefaultValue("10m") Duration firstLink,
        @DefaultValue("14d") Duration invitation,
        @DefaultValue("24h") Duration recovery,
        @DefaultValue("") String mailFrom) {}
