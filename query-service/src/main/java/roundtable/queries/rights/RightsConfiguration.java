package roundtable.queries.rights;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;
import roundtable.kit.access.Rights;

/** Queries about rights. */
@Configuration(proxyBeanMethods = false)
public class RightsConfiguration {
    @Bean
    RightsController rightsController(Rights rights, Journal journal, EventCodec codec) {
        return new RightsController(rights, journal, codec);
    }
}
