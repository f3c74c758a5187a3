package roundtable.commands.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code roundtable.identity.passkeys.*}.
 *
 * @param challenge how long somebody may take to answer their device
 * @param proof for how long after signing in a passkey may be added without giving the password again
 */
@ConfigurationProperties("roundtable.identity.passkeys")
record PasskeySettings(
        @DefaultValue("5m") Duration challenge,
        @DefaultValue("10m") Duration proof) {}
