package roundtable.queries.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import roundtable.kit.SettingsException;

/**
 * Settings {@code roundtable.webhooks.*}.
 *
 * @param receivers who is told, {@code receivers[0].name=…} and so on
 * @param firstPause before the second try; each further one is four times as long, up to {@code longestPause}
 * @param tries after how many a message is laid aside
 * @param patience how long a receiver may take to answer
 * @param kept how long after it happened a message that was taken can be looked at and sent again
 */
@ConfigurationProperties("roundtable.webhooks")
public record WebhookSettings(
        @DefaultValue List<Receiver> receivers,
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("12h") Duration longestPause,
        @DefaultValue("10") int tries,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("30d") Duration kept) {
    private static final int MOST = 20;

    public WebhookSettings {
        if (receivers.size() > MOST) {
            throw new SettingsException("roundtable.webhooks.receivers: there can be " + MOST + " of them");
        }
        boolean lasting =
                List.of(firstPause, longestPause, patience, kept).stream().allMatch(Duration::isPositive);
        if (tries < 1 || !lasting) {
            throw new SettingsException(
                    "roundtable.webhooks: tries, first-pause, longest-pause, patience and kept must be more than nothing");
        }
        Set<String> names = new HashSet<>();
        receivers.forEach(receiver -> {
            if (!names.add(receiver.name())) {
                throw new SettingsException("roundtable.webhooks.receivers: two are called " + receiver.name());
            }
        });
    }

    /**
     * A system that is told.
     *
     * @param name what the product calls it, 1 to 40 lower-case letters, digits and hyphens
     * @param address where messages are POSTed to; it may hold a secret, so it is shown to nobody
     * @param secret what messages are signed with: {@code whsec_} and 24 to 64 bytes in base64
     * @param conference id of the only conference that it is told of; null for all
     */
    public record Receiver(
            String name,
            URI address,
            String secret,
            @Nullable String conference) {
        public Receiver {
            if (!String.valueOf(name).matches("[a-z0-9-]{1,40}")) {
                throw new SettingsException(
                        "roundtable.webhooks.receivers: a name has 1 to 40 lower-case letters, digits and hyphens");
            }
            if (address == null
                    || address.getHost() == null
                    || address.getUserInfo() != null
                    || !List.of("http", "https").contains(String.valueOf(address.getScheme()))) {
                throw new SettingsException(
                        "roundtable.webhooks: the address of " + name + " must be http or https, without a user in it");
            }
            Signature.of(secret);
        }

        /** Whether it is told of what happens there. */
        boolean hears(String where) {
            return conference == null || conference.equals(where);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
