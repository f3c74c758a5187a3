package roundtable.queries.audit;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code roundtable.audit.*}.
 *
 * @param interval how often a checkpoint is made where anything has changed
 * @param webhooks addresses to which each new checkpoint is sent
 */
@ConfigurationProperties("roundtable.audit")
public record AuditSettings(
        @DefaultValue("10m") Duration interval,
        @DefaultValue List<URI> webhooks) {
    public AuditSettings {
        if (!interval.isPositive()) {
            throw new IllegalArgumentException("roundtable.audit.interval must be longer than nothing");
        }
        webhooks.stream()
                .filter(address -> !List.of("http", "https").contains(String.valueOf(address.getScheme())))
                .forEach(address -> {
                    throw new IllegalArgumentException("roundtable.audit.webhooks takes http and https addresses only");
                });
    }
}
