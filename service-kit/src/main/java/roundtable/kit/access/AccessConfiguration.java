package roundtable.kit.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;

/** What visitors may do, for every service that serves them. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {
    @Bean
    Scopes scopes(Journal journal, EventCodec codec) {
        return new Scopes(journal, codec);
    }

    /** Made together with what it keeps fresh: it has to hear before anything is read. */
    @Bean
    Rights rights(Scopes scopes, RightsChanges changes) {
        return new Rights(scopes);
    }

    @Bean
    RightsChanges rightsChanges(
            Journal journal, EventCodec codec, Scopes scopes, ObjectProvider<RightsListener> listeners) {
        return new RightsChanges(journal, codec, scopes, listeners);
    }
}
