package roundtable.kit.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code roundtable.session.*}.
 *
 * @param idle after which a session ends that nobody uses
 * @param longest after which every session ends
 */
@ConfigurationProperties("roundtable.session")
public record SessionSettings(
        @DefaultValue("2h") Duration idle,
        @DefaultValue("14h") Duration longest) {}
