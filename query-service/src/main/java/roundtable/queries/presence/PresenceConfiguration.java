package roundtable.queries.presence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Presence on the live socket. */
@Configuration(proxyBeanMethods = false)
public class PresenceConfiguration {
    @Bean
    Presence presence() {
        return new Presence();
    }
}
